using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Integrations;

/// <summary>Connected accounts to show.</summary>
internal static class Accounts
{
    public static PlatformDescriptor Zoom { get; } = new()
    {
        Platform = MeetingPlatform.Zoom,
        DisplayName = "Zoom",
        IntegrationSlug = "zoom",
        WebhookSlug = "zoom",
    };

    public static IntegrationOverview Working { get; } = new(
        new Integration
        {
            Id = new IntegrationId(new Guid("0198c0de-0000-7000-8000-000000000001")),
            Owner = Here.Owner,
            Platform = MeetingPlatform.Zoom,
            PlatformUserId = "seller",
            PlatformEmail = "seller@example.com",
            State = IntegrationState.Connected,
            IsDefault = true,
            ConnectedAt = Here.Now.AddDays(-1),
            UpdatedAt = Here.Now,
            LastRefreshedAt = Here.Now,
        },
        new MeetingCapabilities
        {
            Create = Capability.Available,
            Read = Capability.Available,
            Update = Capability.Available,
            Cancel = Capability.Available,
            Recordings = Capability.Available,
            Transcripts = Capability.Available,
            Attendance = Capability.Available,
        },
        new WebhookHealth(true, null, null));

    public static IntegrationOverview Second { get; } = Working with
    {
        Integration = Working.Integration with
        {
            Id = new IntegrationId(new Guid("0198c0de-0000-7000-8000-000000000002")),
            PlatformUserId = "second",
            PlatformEmail = "second@example.com",
            IsDefault = false,
        },
    };

    public static IntegrationOverview Ended { get; } = Working with
    {
        Integration = Working.Integration with { State = IntegrationState.ReconnectRequired, LastFailedAt = Here.Now, LastFailure = "invalid_grant" },
    };

    public static IntegrationOverview Limited { get; } = Working with
    {
        Capabilities = Working.Capabilities with { Cancel = Capability.Missing("Not allowed.", "meeting:delete:meeting") },
    };

    public static IntegrationOverview FailingWith(string code) => Working with
    {
        Integration = Working.Integration with { LastFailedAt = Here.Now, LastFailure = code },
    };

    public static IntegrationOverview Called(string? email) => Working with
    {
        Integration = Working.Integration with { PlatformEmail = email },
    };
}
