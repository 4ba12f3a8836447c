using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>Puts meetings into the database as they are once a platform has confirmed them.</summary>
internal static class Stage
{
    public const string HostId = "host-of-the-proof";

    private static readonly OwnerId Owner = new("seller");
    private static readonly TimeSpan Planned = TimeSpan.FromMinutes(60);

    public static async Task<IReadOnlyList<HeldMeeting>> SetUpAsync(IServiceProvider services, int count, CancellationToken cancellationToken)
    {
        // Whole seconds, as the platform words it.
        var now = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        var integration = new Integration
        {
            Id = new IntegrationId(Guid.CreateVersion7(now)),
            Owner = Owner,
            Platform = MeetingPlatform.Zoom,
            PlatformUserId = HostId,
            PlatformEmail = "seller@example.com",
            State = IntegrationState.Connected,
            ConnectedAt = now,
            UpdatedAt = now,
        };
        if (!await services.GetRequiredService<IIntegrationStore>().SaveAsync(integration, 0, [], cancellationToken))
            throw new InvalidOperationException("The database of the proof is not empty.");

        var store = services.GetRequiredService<IMeetingStore>();
        List<HeldMeeting> meetings = [];
        for (var number = 0; number < count; number++)
        {
            var meeting = Plan(number, now);
            await store.AddAsync(ToMeeting(meeting, integration.Id, now), null, [], cancellationToken);
            meetings.Add(meeting);
        }

        return meetings;
    }

    private static HeldMeeting Plan(int number, DateTimeOffset now)
    {
        var start = now - Planned + TimeSpan.FromSeconds(number % 600);
        return new(
            MeetingId.New(TimeProvider.System),
            (70_000_000_000 + number).ToString(CultureInfo.InvariantCulture),
            $"/{number:D8}/proof+uuid==",
            start,
            start + TimeSpan.FromMinutes(45));
    }

    private static Meeting ToMeeting(HeldMeeting meeting, IntegrationId integration, DateTimeOffset now) => new()
    {
        Id = meeting.Id,
        Owner = Owner,
        IntegrationId = integration,
        Platform = MeetingPlatform.Zoom,
        PlatformMeetingId = meeting.PlatformId,
        Title = "Proof",
        JoinUrl = new Uri($"https://zoom.example.com/j/{meeting.PlatformId}"),
        ScheduledStart = meeting.Start,
        Duration = Planned,
        TimeZone = "Europe/Berlin",
        Status = MeetingStatus.Scheduled,
        Sync = MeetingSync.Confirmed,
        CreatedAt = now,
        UpdatedAt = now,
    };
}
