using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Has the transcript of a run analyzed, once: the same transcript is not paid for again, unless somebody wants its analysis replaced.</summary>
internal sealed partial class AnalyzeOccurrence(
    IOccurrenceStore occurrences,
    IMeetingStore meetings,
    IIntegrationStore integrations,
    IAnalysisStore analyses,
    ITranscriptAnalyzer analyzer,
    IJobStore jobs,
    NodeIdentity node,
    MirrorMeeting mirror,
    EventRecorder recorder,
    IOptionsMonitor<SalesFlowVideoOptions> options,
    TimeProvider timeProvider,
    ILogger<AnalyzeOccurrence> logger) : IJobHandler
{
    public string Kind => StandingJobs.AnalyzeOccurrence;

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var (id, replaces) = AnalysisOrder.Parse(job.Subject);
        if (await occurrences.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } occurrence
            || await meetings.FindAsync(occurrence.MeetingId, cancellationToken).ConfigureAwait(false) is not { } meeting
            || await occurrences.FindTranscriptAsync(id, cancellationToken).ConfigureAwait(false) is not { } transcript)
            return JobResult.Done;

        var earlier = await analyses.FindAsync(id, cancellationToken).ConfigureAwait(false);
        var isAnalyzed = earlier?.TranscriptHash == transcript.ContentHash;
        try
        {
            if (!isAnalyzed || earlier!.CreatedAt == replaces)
            {
                // Whoever lost the lease must not pay: another node does by now.
                if (!await jobs.TryNoteStepAsync(job.Id, node.Name, $"analyze {transcript.ContentHash}", cancellationToken).ConfigureAwait(false))
                    return JobResult.Done;

                var analysis = await AnalyzeAsync(meeting, occurrence, transcript, cancellationToken).ConfigureAwait(false);
                await SaveAsync(meeting, analysis, earlier).ConfigureAwait(false);
            }
        }
        catch (TranscriptAnalysisException exception)
        {
            LogNotAnalyzed(exception, id);

            // One that was to be replaced is still there.
            if (!isAnalyzed)
                await occurrences.MarkProcessedAsync(id, transcript.ContentHash, exception.Kind.ToString(), cancellationToken).ConfigureAwait(false);
            return exception.IsTransient && job.Attempts < JobBackoff.MaxAttempts
                ? new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter)
                : new JobResult.Dead(exception.Kind.ToString());
        }

        await occurrences.MarkProcessedAsync(id, transcript.ContentHash, null, cancellationToken).ConfigureAwait(false);
        await mirror.RunAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    private async Task<StoredAnalysis> AnalyzeAsync(
        Meeting meeting, Occurrence occurrence, StoredTranscript transcript, CancellationToken cancellationToken)
    {
        var people = await FindPeopleAsync(meeting, occurrence, transcript.Transcript, cancellationToken).ConfigureAwait(false);
        var analysis = await analyzer.AnalyzeAsync(
            new TranscriptAnalysisRequest
            {
                Transcript = transcript.Transcript,
                Title = meeting.Title,
                Participants = people,
                HeldOn = DayOf(occurrence.ActualStart ?? meeting.ScheduledStart, meeting.TimeZone),
                Duration = occurrence is { ActualStart: { } start, ActualEnd: { } end } ? end - start : null,
            },
            cancellationToken).ConfigureAwait(false);
        return new StoredAnalysis
        {
            OccurrenceId = occurrence.Id,
            MeetingId = meeting.Id,
            Analysis = analysis,
            People = people,
            TranscriptHash = transcript.ContentHash,
            CreatedAt = timeProvider.GetUtcNow(),
        };
    }

    /// <summary>Stores what was paid for, with every decision about items that was made up to this moment; with no token, as it is paid for.</summary>
    private async Task SaveAsync(Meeting meeting, StoredAnalysis made, StoredAnalysis? earlier)
    {
        while (true)
        {
            var analysis = earlier is null ? made : made with { Analysis = made.Analysis.KeepDecisionsOf(earlier.Analysis) };
            if (await analyses.SaveAsync(analysis, earlier?.Version ?? 0, [Happened(meeting, analysis)], CancellationToken.None).ConfigureAwait(false))
            {
                LogAnalyzed(made.OccurrenceId, made.Analysis.AnalyzerName);
                return;
            }

            // Somebody decided about an item while the analyzer was at work, or another analysis came first: then that one stays.
            var stored = await analyses.FindAsync(made.OccurrenceId, CancellationToken.None).ConfigureAwait(false);
            if (stored?.CreatedAt != earlier?.CreatedAt)
                return;
            earlier = stored;
        }
    }

    private async Task<IReadOnlyList<MeetingPerson>> FindPeopleAsync(
        Meeting meeting, Occurrence occurrence, Transcript transcript, CancellationToken cancellationToken)
    {
        var attended = (await occurrences.ListParticipantsAsync(occurrence.Id, cancellationToken).ConfigureAwait(false)).Select(
            static person => new MeetingPerson { Name = person.Name, Email = person.Email, IsInternalUser = person.IsInternalUser }).ToList();
        var organizer = await integrations.FindAsync(meeting.IntegrationId, cancellationToken).ConfigureAwait(false);
        return SpeakerSides.Resolve(
            transcript, attended, meeting.Invitees, organizer?.PlatformEmail, options.CurrentValue.InternalDomains);
    }

    private static MeetingAnalyzed Describe(Meeting meeting, StoredAnalysis analysis) => new()
    {
        Id = EventRecorder.IdOf($"meeting.analyzed|{analysis.OccurrenceId}|{analysis.TranscriptHash}|{analysis.CreatedAt:O}"),
        Owner = meeting.Owner,
        OccurredAt = analysis.CreatedAt,
        MeetingId = meeting.Id,
        OccurrenceId = analysis.OccurrenceId,
    };

    private RecordedEvent Happened(Meeting meeting, StoredAnalysis analysis) => recorder.Record(Describe(meeting, analysis));

    private static DateOnly DayOf(DateTimeOffset instant, string timeZone) => DateOnly.FromDateTime(
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? TimeZoneInfo.ConvertTime(instant, zone).DateTime : instant.UtcDateTime);

    [LoggerMessage(Level = LogLevel.Information, Message = "Occurrence {OccurrenceId} was analyzed by {Analyzer}")]
    private partial void LogAnalyzed(OccurrenceId occurrenceId, string analyzer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Occurrence {OccurrenceId} could not be analyzed")]
    private partial void LogNotAnalyzed(Exception exception, OccurrenceId occurrenceId);
}
