using Microsoft.Extensions.Options;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Waits until no more is likely to be said after an occurrence, and then has the conversation analyzed.</summary>
/// <remarks>
/// People who were cut off come back within minutes, and each analysis is paid for. Whoever comes later is not lost: the conversation is
/// then analyzed again.
/// </remarks>
internal sealed class AwaitConversation(
    IOccurrenceStore occurrences,
    IMeetingStore meetings,
    ConversationReader conversations,
    IJobStore jobs,
    IOptionsMonitor<SalesFlowVideoOptions> options,
    TimeProvider timeProvider) : IJobHandler
{
    // A transcript that is late is waited for once; nobody should have to wait for the first half because the second has none yet.
    private const string HasWaited = "waited";

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);
    private static readonly TimeSpan AnalysisPause = TimeSpan.FromMinutes(1);

    public string Kind => StandingJobs.AwaitConversation;

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var id = OccurrenceId.Parse(job.Subject);
        if (await occurrences.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } occurrence
            || await meetings.FindAsync(occurrence.MeetingId, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return JobResult.Done;

        var held = await conversations.ReadAsync(meeting, cancellationToken).ConfigureAwait(false);
        if (held.Find(id) is not { } conversation)
            return JobResult.Done;

        var now = timeProvider.GetUtcNow();
        if (conversation.IsRunning)
            return Wait("The call goes on.", ShortestPause);
        if (LastOf(conversation) + options.CurrentValue.Analysis.Delay is { } end && end > now)
            return Wait("Somebody may come back.", end - now);

        var pause = PauseOf(conversation, now);
        if (!conversation.IsMain && held.Undecided.Contains(conversation.Occurrences[0]))
            return Wait("It is not known yet whether this was the meeting.", pause);

        var transcripts = conversation.FindArtifacts(ArtifactKind.Transcript).ToList();
        var hasAny = transcripts.Exists(static artifact => artifact.State == ArtifactState.Available);
        var hasAll = transcripts.TrueForAll(static artifact => artifact.IsSettled) && (!conversation.IsMain || held.Undecided.Count == 0);
        if (!hasAll && (!hasAny || job.Progress != HasWaited))
            return Wait("Not everything that was said is there yet.", pause, HasWaited);

        return hasAny ? await OrderAsync(conversation, now, cancellationToken).ConfigureAwait(false) : JobResult.Done;
    }

    /// <summary>Orders the analysis, but not while the analyzer is at work, nor of words on which it has given up.</summary>
    private async Task<JobResult> OrderAsync(MeetingConversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var order = StandingJobs.Analyze(new AnalysisOrder(conversation.MeetingId, conversation.Id), now, now);
        var known = await jobs.FindAsync(order.Id, cancellationToken).ConfigureAwait(false);

        // One that is woken while it runs begins anew whatever came of it: a model that declines would be asked twice.
        if (known is { State: JobState.Waiting, Attempts: > 0 })
            return Wait("The analyzer is at work.", AnalysisPause);
        if (known is { State: JobState.Dead } && await HasGivenUpAsync(known, conversation, cancellationToken).ConfigureAwait(false))
            return JobResult.Done;

        await jobs.WakeAsync(order, cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    private async Task<bool> HasGivenUpAsync(Job dead, MeetingConversation conversation, CancellationToken cancellationToken) =>
        await conversations.FindTranscriptAsync(conversation, cancellationToken).ConfigureAwait(false) is { } transcript
        && dead.Steps.Contains(MakeAnalysis.StepOf(transcript));

    private static JobResult.Again Wait(string reason, TimeSpan pause, string? progress = null) => new(reason, pause, progress);

    private static DateTimeOffset? LastOf(MeetingConversation conversation) => conversation.Occurrences.Max(
        static occurrence => occurrence.ActualEnd ?? occurrence.FindArtifact(ArtifactKind.Transcript)?.AvailableAt);

    private static TimeSpan PauseOf(MeetingConversation conversation, DateTimeOffset now) =>
        TimeSpan.FromTicks(Math.Clamp(((now - LastOf(conversation)) / 2)?.Ticks ?? 0, ShortestPause.Ticks, LongestPause.Ticks));
}
