using SalesFlow.Video.Events;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Says what a change of a meeting means to the application, so that nobody has to poll.</summary>
internal sealed class MeetingNews(EventRecorder recorder)
{
    /// <summary>Returns the events that a save causes. Their ids follow from the version that is saved over, so a repeat tells nothing twice.</summary>
    public IReadOnlyList<RecordedEvent> Between(Meeting before, Meeting after, DateTimeOffset now)
    {
        var news = new List<RecordedEvent>();
        if (before.Status == MeetingStatus.Provisioning && after.Status == MeetingStatus.Scheduled)
            news.Add(recorder.Record(new MeetingScheduled { Id = IdOf("scheduled"), Owner = after.Owner, OccurredAt = now, MeetingId = after.Id }));
        if (before.Status != after.Status && after is { Status: MeetingStatus.ProvisioningFailed, Sync.Reason: { } reason })
        {
            news.Add(recorder.Record(new MeetingProvisioningFailed
            {
                Id = IdOf("provisioning_failed"),
                Owner = after.Owner,
                OccurredAt = now,
                MeetingId = after.Id,
                Reason = reason,
            }));
        }

        // What is not at the platform yet was not moved, it was planned otherwise.
        if (before.Status is not (MeetingStatus.Provisioning or MeetingStatus.ProvisioningFailed)
            && (before.ScheduledStart != after.ScheduledStart || before.Duration != after.Duration))
        {
            news.Add(recorder.Record(new MeetingMoved
            {
                Id = IdOf("moved"),
                Owner = after.Owner,
                OccurredAt = now,
                MeetingId = after.Id,
                PreviousStart = before.ScheduledStart,
                PreviousEnd = before.ScheduledEnd,
                Start = after.ScheduledStart,
                End = after.ScheduledEnd,
            }));
        }

        if (before.Status != MeetingStatus.Cancelled && after.Status == MeetingStatus.Cancelled)
            news.Add(recorder.Record(new MeetingCancelled { Id = IdOf("cancelled"), Owner = after.Owner, OccurredAt = now, MeetingId = after.Id }));
        return news;

        Guid IdOf(string what) => DerivedId.Of($"meeting.{what}|{before.Id}|{before.Version}");
    }
}
