using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Support;

/// <summary>Meetings to show.</summary>
internal static class Planned
{
    public static Uri Link { get; } = new("https://platform.example.test/j/123?pwd=abc");

    /// <summary>A meeting of the viewer on Thursday, 26 November 2026, 15:00 to 16:00 in Berlin.</summary>
    public static Meeting Meeting(string title = "Product demo") => new()
    {
        Id = new MeetingId(Guid.Parse("019d1b7c-0000-7000-8000-000000000001")),
        Owner = Here.Owner,
        IntegrationId = new IntegrationId(Guid.Parse("019d1b7c-0000-7000-8000-000000000002")),
        Platform = MeetingPlatform.Zoom,
        PlatformMeetingId = "123",
        Title = title,
        JoinUrl = Link,
        ScheduledStart = new DateTimeOffset(2026, 11, 26, 14, 0, 0, TimeSpan.Zero),
        Duration = TimeSpan.FromHours(1),
        TimeZone = "Europe/Berlin",
        Status = MeetingStatus.Scheduled,
        Sync = MeetingSync.Confirmed,
        CreatedAt = Here.Now,
        UpdatedAt = Here.Now,
        Version = 2,
    };
}
