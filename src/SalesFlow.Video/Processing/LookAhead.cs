using System.Buffers.Binary;
using System.Globalization;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Says when a planned meeting is compared with its platform, so that a lost webhook is noticed before the meeting and not after it.</summary>
/// <remarks>
/// The days before are seen by <see cref="LookThroughAccount"/>, which reads all meetings of an account at once. The last hour is looked at
/// meeting by meeting, each at a moment of its own: most meetings begin at the full hour, and a platform counts by the second.
/// </remarks>
internal sealed class LookAhead(IJobStore jobs, TimeProvider timeProvider)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);

    // Webhooks come within seconds of the end, and people are rarely on time.
    private static readonly TimeSpan HeadStart = TimeSpan.FromMinutes(5);

    private static readonly (TimeSpan Before, TimeSpan Spread)[] Looks =
    [
        (TimeSpan.FromMinutes(70), TimeSpan.FromMinutes(20)),
        (TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(4)),
    ];

    /// <summary>Returns when a meeting is looked at next: an hour and five minutes before its start, and soon after its planned end.</summary>
    public static DateTimeOffset NextLook(Meeting meeting, DateTimeOffset now)
    {
        foreach (var (before, spread) in Looks)
        {
            if (meeting.ScheduledStart - before + (spread * ShareOf(meeting.Id)) is var look && look > now)
                return look;
        }

        return meeting.ScheduledEnd + HeadStart;
    }

    /// <summary>True when the planned end is long enough ago for webhooks to have come.</summary>
    public static bool IsOver(Meeting meeting, DateTimeOffset now) => meeting.ScheduledEnd + HeadStart <= now;

    /// <summary>True from a few minutes before the planned start on.</summary>
    public static bool IsAboutToBegin(Meeting meeting, DateTimeOffset now) => meeting.ScheduledStart - HeadStart <= now;

    /// <summary>What a job notes after it has read a plan.</summary>
    public static string NoteOf(DateTimeOffset now) => now.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>True when a job's note tells of a look that is less than a minute old, on whatever node.</summary>
    public static bool IsFresh(Job job, DateTimeOffset now) => now - LastLookOf(job) < ShortestPause;

    /// <summary>Returns when the plan was last read, as the job notes it; null when it does not.</summary>
    public static DateTimeOffset? LastLookOf(Job job) =>
        DateTimeOffset.TryParse(job.Progress, CultureInfo.InvariantCulture, out var looked) ? looked : null;

    /// <summary>Has a planned meeting looked at soon, in the background.</summary>
    public async Task AskAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        if (meeting is not { PlatformMeetingId: not null, Status: MeetingStatus.Scheduled } || meeting.ScheduledEnd <= now)
            return;

        var watch = StandingJobs.Watch(meeting.Id, now, now);
        if (await jobs.FindAsync(watch.Id, cancellationToken).ConfigureAwait(false) is not { } known || !IsFresh(known, now))
            await jobs.WakeAsync(watch, cancellationToken).ConfigureAwait(false);
    }

    // The same for the same meeting, on whatever node.
    private static double ShareOf(MeetingId id) => BinaryPrimitives.ReadUInt32LittleEndian(id.Value.ToByteArray().AsSpan(12)) / (double)uint.MaxValue;
}
