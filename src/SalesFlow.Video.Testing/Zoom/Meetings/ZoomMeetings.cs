using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom.Recordings;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Zoom.Meetings;

/// <summary>What Zoom adds to the life of its meetings.</summary>
internal sealed class ZoomMeetings(ZoomBook book, ZoomWebhooks webhooks, RecordingAftermath aftermath, SimulatorClock clock) : IPlatformMeetings
{
    public string Platform => ZoomPlatform.PlatformName;

    public string NextOccurrenceId() => book.NextUuid();

    public string? FindProblem(HostChange change) =>
        change.Title is { Length: 0 or > 200 } ? "title: choose from 1 to 200 characters."
        : change.Agenda is { Length: > 2000 } ? "agenda: choose at most 2000 characters."
        : change.Duration < TimeSpan.FromMinutes(1) || change.Duration > TimeSpan.FromDays(1) ? "duration: choose from 00:01:00 to 1.00:00:00."
        : change.TimeZone is { } zone && !ZoomTimeZones.Offers(zone) ? "time_zone: name one of the time zones that Zoom offers, such as Europe/Berlin."
        : null;

    public Meeting Apply(Meeting meeting, HostChange change) => ZoomBook.Apply((ZoomMeeting)meeting, new MeetingRequest
    {
        Topic = change.Title,
        Agenda = change.Agenda,
        StartTime = change.StartTime?.ToUniversalTime(),
        Duration = change.Duration,
        TimeZone = change.TimeZone,
        Settings = change.Recording is { } recording ? Recorded(recording) : null,
    });

    public Meeting CreateForeign(Account host, string title) => book.Create(
        new MeetingRequest { Topic = title, Settings = Recorded(RecordingChoice.Cloud) }, host, ZoomMeeting.MadeByPerson);

    public Task TellCreatedAsync(Meeting meeting) => webhooks.PublishAsync(meeting.Host, ChangeEvents.Created((ZoomMeeting)meeting));

    public Task TellChangedAsync(Meeting before, Meeting after) =>
        ChangeEvents.Updated((ZoomMeeting)before, (ZoomMeeting)after, clock.GetUtcNow()) is { } updated
            ? webhooks.PublishAsync(after.Host, updated)
            : Task.CompletedTask;

    public Task TellDeletedAsync(Meeting meeting) =>
        webhooks.PublishAsync(meeting.Host, ChangeEvents.Deleted((ZoomMeeting)meeting, clock.GetUtcNow()));

    public Task TellStartedAsync(HeldOccurrence occurrence) => TellAsync(occurrence, HeldEvents.Started(ZoomMeeting.Of(occurrence)));

    public Task TellEndedAsync(HeldOccurrence occurrence) => TellAsync(occurrence, HeldEvents.Ended(ZoomMeeting.Of(occurrence)));

    public Task TellJoinedAsync(HeldOccurrence occurrence, ParticipantStay stay) =>
        TellAsync(occurrence, HeldEvents.Joined(ZoomMeeting.Of(occurrence), stay));

    public Task TellLeftAsync(HeldOccurrence occurrence, ParticipantStay stay, DateTimeOffset at) =>
        TellAsync(occurrence, HeldEvents.Left(ZoomMeeting.Of(occurrence), stay, at));

    public void BeginAftermath(HeldOccurrence occurrence) => aftermath.Begin(occurrence);

    private Task TellAsync(HeldOccurrence occurrence, ZoomEvent happened) => webhooks.PublishAsync(occurrence.Meeting.Host, happened);

    private static JsonObject Recorded(RecordingChoice choice) => new()
    {
        ["auto_recording"] = choice switch
        {
            RecordingChoice.Cloud => "cloud",
            RecordingChoice.Local => "local",
            _ => "none",
        },
    };
}
