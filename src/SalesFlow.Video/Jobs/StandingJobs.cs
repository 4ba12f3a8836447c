namespace SalesFlow.Video.Jobs;

/// <summary>Jobs of which there is one for each thing that they are about, woken whenever there may be something to do.</summary>
internal static class StandingJobs
{
    public const string WatchMeeting = "meeting.watch";
    public const string LookThroughAccount = "integration.look";
    public const string KeepSubscriptions = "integration.subscribe";
    public const string ReadChanges = "integration.changes";
    public const string CollectArtifacts = "occurrence.collect";
    public const string AwaitConversation = "occurrence.await";
    public const string AnalyzeConversation = "conversation.analyze";

    /// <summary>What an earlier version left: each occurrence was analyzed by itself then.</summary>
    public const string AnalyzeOccurrence = "occurrence.analyze";

    public static Job Watch(MeetingId id, DateTimeOffset dueAt, DateTimeOffset now) => Of(WatchMeeting, id.ToString(), dueAt, now);

    public static Job LookThrough(IntegrationId id, DateTimeOffset dueAt, DateTimeOffset now) =>
        Of(LookThroughAccount, id.ToString(), dueAt, now);

    public static Job Subscribe(IntegrationId id, DateTimeOffset dueAt, DateTimeOffset now) => Of(KeepSubscriptions, id.ToString(), dueAt, now);

    public static Job ReadChangesOf(IntegrationId id, DateTimeOffset dueAt, DateTimeOffset now) => Of(ReadChanges, id.ToString(), dueAt, now);

    public static Job Collect(OccurrenceId id, DateTimeOffset dueAt, DateTimeOffset now) => Of(CollectArtifacts, id.ToString(), dueAt, now);

    public static Job Await(OccurrenceId id, DateTimeOffset dueAt, DateTimeOffset now) => Of(AwaitConversation, id.ToString(), dueAt, now);

    public static Job Analyze(AnalysisOrder order, DateTimeOffset dueAt, DateTimeOffset now) =>
        Of(AnalyzeConversation, order.ToString(), dueAt, now);

    private static Job Of(string kind, string subject, DateTimeOffset dueAt, DateTimeOffset now) => new()
    {
        Id = DerivedId.Of($"{kind}|{subject}"),
        Kind = kind,
        Subject = subject,
        DueAt = dueAt,
        CreatedAt = now,
    };
}
