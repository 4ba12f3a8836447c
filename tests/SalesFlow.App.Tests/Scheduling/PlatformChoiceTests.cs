using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class PlatformChoiceTests
{
    private static readonly PlatformDirectory Platforms = new([Describe(MeetingPlatform.Zoom), Describe(MeetingPlatform.Teams)]);

    [Fact]
    public void What_can_be_chosen_comes_first_with_the_default_account_ahead()
    {
        var choices = PlatformChoice.Of(Platforms, [Account(MeetingPlatform.Teams), Account(MeetingPlatform.Teams, isDefault: true)]);

        Assert.Equal([MeetingPlatform.Teams, MeetingPlatform.Zoom], choices.Select(choice => choice.Platform.Platform));
        Assert.Equal([true, false], choices[0].Accounts.Select(account => account.IsDefault));
        Assert.Equal([null, PlatformObstacle.NotConnected], choices.Select(choice => choice.Obstacle));
    }

    [Theory]
    [InlineData(IntegrationState.ReconnectRequired, true, PlatformObstacle.ConnectionEnded)]
    [InlineData(IntegrationState.Connected, false, PlatformObstacle.CannotSchedule)]
    public void What_cannot_be_chosen_says_why(IntegrationState state, bool canCreate, PlatformObstacle obstacle)
    {
        var choice = PlatformChoice.Of(Platforms, [Account(MeetingPlatform.Zoom, state: state, canCreate: canCreate)])[0];

        Assert.Equal(obstacle, choice.Obstacle);
        Assert.Empty(choice.Accounts);
    }

    private static PlatformDescriptor Describe(MeetingPlatform platform) =>
        new() { Platform = platform, DisplayName = platform.Name, IntegrationSlug = platform.Name, WebhookSlug = platform.Name };

    private static IntegrationOverview Account(
        MeetingPlatform platform, bool isDefault = false, IntegrationState state = IntegrationState.Connected, bool canCreate = true) => new(
        new Integration
        {
            Id = new IntegrationId(Guid.NewGuid()),
            Owner = Here.Owner,
            Platform = platform,
            PlatformUserId = "user",
            State = state,
            IsDefault = isDefault,
            ConnectedAt = Here.Now,
            UpdatedAt = Here.Now,
        },
        new MeetingCapabilities
        {
            Create = canCreate ? Capability.Available : Capability.Missing("The plan does not include it."),
            Read = Capability.Available,
            Update = Capability.Available,
            Cancel = Capability.Available,
            Recordings = Capability.Available,
            Transcripts = Capability.Available,
            Attendance = Capability.Available,
        },
        new WebhookHealth(true, null, null));
}
