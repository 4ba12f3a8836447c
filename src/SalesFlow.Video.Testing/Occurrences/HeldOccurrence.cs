using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Occurrences;

/// <summary>One held run of a meeting. Immutable: ending it makes a new object.</summary>
internal sealed record HeldOccurrence
{
    /// <summary>The meeting as it stood when this instance started or ended, whichever came last.</summary>
    internal required ZoomMeeting Meeting { get; init; }

    internal required Conversation Conversation { get; init; }

    internal required ConversationPart Part { get; init; }

    internal required IReadOnlyList<ParticipantStay> Stays { get; init; }

    internal string Uuid => Meeting.Uuid;

    internal DateTimeOffset StartedAt => Meeting.ActualStart!.Value;

    internal DateTimeOffset? EndedAt => Meeting.ActualEnd;

    internal TimeSpan Length => EndedAt is { } end ? end - StartedAt : Part.Length;

    /// <summary>What was said until the end.</summary>
    internal IReadOnlyList<TimedTurn> Turns => [.. SpeakingRate.Until(Length, Part.Turns)];

    /// <summary>The joins that happened before the end.</summary>
    internal IEnumerable<ParticipantStay> StaysUntil(DateTimeOffset end) =>
        Stays.Where(stay => stay.JoinsAt < end || stay.JoinsAt == StartedAt);

    internal bool IsRecorded =>
        Conversation.IsRecorded && Meeting.Host.IsLicensed && Meeting.AutoRecording == "cloud";

    internal bool HasRecordedTranscript => IsRecorded && HasTranscript && !Conversation.UsesMeetingTranscript;

    internal bool HasMeetingTranscript => Meeting.Host.IsLicensed && HasTranscript && Conversation.UsesMeetingTranscript;

    private bool HasTranscript => Conversation.IsTranscribed && Turns.Count > 0;

    /// <summary>The instance as an inspection shows it.</summary>
    internal SimulatedOccurrence Show() => new()
    {
        Uuid = Uuid,
        StartedAt = StartedAt,
        EndedAt = EndedAt,
        Turns = Turns,
        Attendees = EndedAt is { } end ? ShowAttendees(end) : Part.Attendees,
    };

    private IReadOnlyList<Attendee> ShowAttendees(DateTimeOffset end) =>
        [.. StaysUntil(end).GroupBy(stay => stay.PersonId).OrderBy(stays => stays.Key).Select(stays => Show(stays, end))];

    private Attendee Show(IEnumerable<ParticipantStay> stays, DateTimeOffset end) => stays.First().Attendee with
    {
        Sessions = [.. stays.Select(stay => new Session(stay.JoinsAt - StartedAt, stay.LeftAt(end) - StartedAt))],
    };
}
