using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Meetings;

namespace SalesFlow.Video.Testing.Occurrences;

/// <summary>One time that a meeting is held. Immutable: ending it makes a new object.</summary>
internal sealed record HeldOccurrence
{
    /// <summary>The meeting as it stood when this occurrence started or ended, whichever came last.</summary>
    internal required Meeting Meeting { get; init; }

    internal required MeetingScript Script { get; init; }

    internal required ConversationPart Part { get; init; }

    internal required IReadOnlyList<ParticipantStay> Stays { get; init; }

    internal string Id => Meeting.OccurrenceId;

    internal DateTimeOffset StartedAt => Meeting.ActualStart!.Value;

    internal DateTimeOffset? EndedAt => Meeting.ActualEnd;

    internal TimeSpan Length => EndedAt is { } end ? end - StartedAt : Part.Length;

    /// <summary>What was said until the end.</summary>
    internal IReadOnlyList<TimedTurn> Turns => [.. SpeakingRate.Until(Length, Part.Turns)];

    /// <summary>The joins that happened before the end.</summary>
    internal IEnumerable<ParticipantStay> StaysUntil(DateTimeOffset end) =>
        Stays.Where(stay => stay.JoinsAt < end || stay.JoinsAt == StartedAt);

    internal bool IsRecorded => Script.IsRecorded && Meeting.Host.IsLicensed && Meeting.Recording == RecordingChoice.Cloud;

    /// <summary>Whether there are words that a platform could write down. Where it keeps them is its own matter.</summary>
    internal bool IsTranscribed => Script.IsTranscribed && Meeting.Host.IsLicensed && Turns.Count > 0;

    /// <summary>The occurrence as an inspection shows it.</summary>
    internal SimulatedOccurrence Show() => new()
    {
        Id = Id,
        StartedAt = StartedAt,
        EndedAt = EndedAt,
        Turns = Turns,
        Attendees = EndedAt is { } end ? ShowAttendees(end) : Part.Attendees,
    };

    private IReadOnlyList<Attendee> ShowAttendees(DateTimeOffset end) =>
        [.. StaysUntil(end).GroupBy(stay => stay.Person).OrderBy(stays => stays.Key).Select(stays => Show(stays, end))];

    private Attendee Show(IEnumerable<ParticipantStay> stays, DateTimeOffset end) => stays.First().Attendee with
    {
        Sessions = [.. stays.Select(stay => new Session(stay.JoinsAt - StartedAt, stay.LeftAt(end) - StartedAt))],
    };
}
