namespace SalesFlow.Video.Meetings;

/// <summary>Which occurrences of a meeting are the meeting, and which are other calls on its link.</summary>
/// <remarks>
/// <para>
/// An occurrence counts when it overlaps the <see cref="ConversationWindow"/> of the plan that was in force when it began. All that count
/// are one conversation; each of the others is one of its own.
/// </para>
/// <para>
/// One that ended before the planned start does not count when the host was alone: that was a trial. While it is not known who was there
/// it is undecided. When that will never be known, it counts once the planned end is over and nothing else has come, because more often
/// than not people were early.
/// </para>
/// <para>
/// One that runs lasts until now. One of which only the end is known is taken to be at its end: calls of hours are rare. One of which
/// only an artifact is known counts: the platform knows it by the meeting's id, and most calls are held when they were planned.
/// </para>
/// </remarks>
public sealed record MeetingConversations
{
    private MeetingConversations()
    {
    }

    /// <summary>The meeting itself; without occurrences before it was held.</summary>
    public required MeetingConversation Main { get; init; }

    /// <summary>Other calls on the link, by start; those that are undecided among them.</summary>
    public required IReadOnlyList<MeetingConversation> Others { get; init; }

    /// <summary>Occurrences that may still turn out to belong to the meeting.</summary>
    public required IReadOnlyList<Occurrence> Undecided { get; init; }

    /// <summary>What the occurrences make of the meeting: in progress, held; null when it is still to come.</summary>
    public required MeetingStatus? Status { get; init; }

    /// <summary>Sorts the occurrences of a meeting.</summary>
    /// <param name="meeting">The meeting with its plans.</param>
    /// <param name="occurrences">All that is known to have been held on its link, in any order.</param>
    /// <param name="now">This instant.</param>
    public static MeetingConversations Of(Meeting meeting, IReadOnlyList<Occurrence> occurrences, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(occurrences);
        var isOver = meeting.ScheduledEnd <= now;
        var judged = Ordered(occurrences).ToLookup(occurrence => Judge(meeting, occurrence, now));
        var stopgap = judged[Verdict.Counts].Any() ? Verdict.IsAnother : isOver ? Verdict.Counts : Verdict.Undecided;
        List<Occurrence> Those(Verdict verdict) =>
            [.. Ordered(judged[verdict].Concat(stopgap == verdict ? judged[Verdict.CountsForWantOfOthers] : []))];

        var (counted, undecided) = (Those(Verdict.Counts), Those(Verdict.Undecided));
        return new MeetingConversations
        {
            Main = new MeetingConversation(ConversationId.Of(meeting.Id), meeting.Id, counted),
            Others = [.. Ordered(Those(Verdict.IsAnother).Concat(undecided)).Select(MeetingConversation.Of)],
            Undecided = undecided,
            Status = StatusOf(counted, isOver),
        };
    }

    /// <summary>Returns the conversation of an id, or null.</summary>
    public MeetingConversation? Find(ConversationId id) =>
        Main.Id == id && Main.Occurrences.Count > 0 ? Main : Others.FirstOrDefault(other => other.Id == id);

    /// <summary>Returns the conversation that an occurrence belongs to, or null when the meeting has no such occurrence.</summary>
    public MeetingConversation? Find(OccurrenceId id) => Main.Holds(id) ? Main : Others.FirstOrDefault(other => other.Holds(id));

    private static IOrderedEnumerable<Occurrence> Ordered(IEnumerable<Occurrence> occurrences) => occurrences
        .OrderBy(static occurrence => occurrence.ActualStart ?? DateTimeOffset.MaxValue)
        .ThenBy(static occurrence => occurrence.ActualEnd ?? DateTimeOffset.MaxValue)
        .ThenBy(static occurrence => occurrence.Id.Value);

    private static Verdict Judge(Meeting meeting, Occurrence occurrence, DateTimeOffset now)
    {
        if ((occurrence.ActualStart ?? occurrence.ActualEnd) is not { } began)
            return Verdict.Counts;

        var window = meeting.WindowAt(began);
        if (!window.Overlaps(began, occurrence.ActualEnd ?? (now > began ? now : began)))
            return Verdict.IsAnother;
        if (occurrence.ActualEnd is not { } ended || ended >= window.PlannedStart)
            return Verdict.Counts;

        return occurrence switch
        {
            { IsOrganizerAlone: { } isOrganizerAlone } => isOrganizerAlone ? Verdict.IsAnother : Verdict.Counts,
            _ => occurrence.FindArtifact(ArtifactKind.Attendance) switch
            {
                { State: ArtifactState.Available } => Verdict.Counts,
                { IsSettled: true } => Verdict.CountsForWantOfOthers,
                _ => Verdict.Undecided,
            },
        };
    }

    private static MeetingStatus? StatusOf(List<Occurrence> counted, bool isOver) =>
        counted.Exists(static occurrence => occurrence.IsRunning) ? MeetingStatus.InProgress
        : counted.Exists(occurrence => occurrence.ActualEnd is not null || isOver) ? MeetingStatus.Completed
        : null;

    private enum Verdict
    {
        Counts,
        CountsForWantOfOthers,
        Undecided,
        IsAnother,
    }
}
