using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Gives out what meetings left behind: recordings, transcripts, attendance, analyses. Thread-safe.</summary>
/// <remarks>
/// What is given out is that of the meeting's conversation: of all occurrences that are the meeting. Where an occurrence can be named, it
/// is that of this occurrence alone, even when it is another call on the same link. Meetings of other owners do not exist for these
/// methods.
/// </remarks>
public sealed class VideoArtifacts
{
    private static readonly TimeSpan LongestAnalysis = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IMeetingStore _meetings;
    private readonly IOccurrenceStore _occurrences;
    private readonly IMeetingResultStore _results;
    private readonly ConversationReader _conversations;
    private readonly IServiceProvider _services;
    private readonly Connections _connections;
    private readonly PlatformDirectory _platforms;
    private readonly IJobStore _jobs;
    private readonly JobRunner _runner;
    private readonly TimeProvider _timeProvider;

    internal VideoArtifacts(IServiceProvider services)
    {
        _services = services;
        _meetings = services.GetRequiredService<IMeetingStore>();
        _occurrences = services.GetRequiredService<IOccurrenceStore>();
        _results = services.GetRequiredService<IMeetingResultStore>();
        _conversations = services.GetRequiredService<ConversationReader>();
        _connections = services.GetRequiredService<Connections>();
        _platforms = services.GetRequiredService<PlatformDirectory>();
        _jobs = services.GetRequiredService<IJobStore>();
        _runner = services.GetRequiredService<JobRunner>();
        _timeProvider = services.GetRequiredService<TimeProvider>();
    }

    /// <summary>Adds to meetings what became of them, in the order of the meetings.</summary>
    public async Task<IReadOnlyList<MeetingOverview>> DescribeAsync(
        IReadOnlyList<Meeting> meetings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        List<MeetingId> ids = [.. meetings.Select(static meeting => meeting.Id)];
        var results = (await _results.ListAsync(ids, cancellationToken).ConfigureAwait(false)).ToDictionary(static result => result.MeetingId);
        var held = (await _occurrences.ListAsync(ids, cancellationToken).ConfigureAwait(false)).ToLookup(static occurrence => occurrence.MeetingId);
        var now = _timeProvider.GetUtcNow();
        return
        [
            .. meetings.Select(meeting => new MeetingOverview(
                meeting,
                results.GetValueOrDefault(meeting.Id) ?? new MeetingResult { MeetingId = meeting.Id },
                [.. held[meeting.Id]])
            {
                Conversation = MeetingConversations.Of(meeting, [.. held[meeting.Id]], now).Main,
            }),
        ];
    }

    /// <summary>Returns what was said; a problem with the reason when there is no transcript.</summary>
    /// <param name="owner">Whose meeting it is.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="occurrenceId">The only occurrence that is wanted; null for the meeting's conversation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<VideoResult<ConversationTranscript>> GetTranscriptAsync(
        OwnerId owner, MeetingId id, OccurrenceId? occurrenceId = null, CancellationToken cancellationToken = default)
    {
        if (await _meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;

        var wanted = Narrow(await FindConversationAsync(meeting, occurrenceId, cancellationToken).ConfigureAwait(false), occurrenceId);
        return await FindTranscriptAsync(meeting, wanted, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the analysis as it is kept, or null when there is none yet; null also for a meeting of somebody else.</summary>
    /// <param name="owner">Whose meeting it is.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="occurrenceId">An occurrence of the conversation that is meant; null for that of the meeting.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<StoredAnalysis?> FindAnalysisAsync(
        OwnerId owner, MeetingId id, OccurrenceId? occurrenceId = null, CancellationToken cancellationToken = default) =>
        await _meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is { } meeting
            && await FindConversationAsync(meeting, occurrenceId, cancellationToken).ConfigureAwait(false) is { } conversation
                ? await _conversations.FindAnalysisAsync(conversation, cancellationToken).ConfigureAwait(false)
                : null;

    /// <summary>Returns the analysis as it is kept; a problem with the reason when there is none.</summary>
    /// <param name="owner">Whose meeting it is.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="occurrenceId">An occurrence of the conversation that is meant; null for that of the meeting.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<VideoResult<StoredAnalysis>> GetAnalysisAsync(
        OwnerId owner, MeetingId id, OccurrenceId? occurrenceId = null, CancellationToken cancellationToken = default)
    {
        if (await _meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;

        var conversation = await FindConversationAsync(meeting, occurrenceId, cancellationToken).ConfigureAwait(false);
        if (conversation is not null && await _conversations.FindAnalysisAsync(conversation, cancellationToken).ConfigureAwait(false) is { } stored)
            return stored;

        var found = await FindTranscriptAsync(meeting, conversation, cancellationToken).ConfigureAwait(false);
        return found.TryGetValue(out var transcript, out var problem) ? AnalysisAbsence.Explain(transcript) : AnalysisAbsence.Explain(problem);
    }

    /// <summary>Returns who was there, each person once; empty when that is unknown, or for a meeting of somebody else.</summary>
    /// <param name="owner">Whose meeting it is.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="occurrenceId">The only occurrence that is wanted; null for the meeting's conversation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<Participant>> ListParticipantsAsync(
        OwnerId owner, MeetingId id, OccurrenceId? occurrenceId = null, CancellationToken cancellationToken = default) =>
        await _meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is { } meeting
            && Narrow(await FindConversationAsync(meeting, occurrenceId, cancellationToken).ConfigureAwait(false), occurrenceId) is { } wanted
                ? await _conversations.ListParticipantsAsync(wanted, cancellationToken).ConfigureAwait(false)
                : [];

    /// <summary>Opens a recording: our own copy, which can be read from anywhere, or else the platform's from an offset on.</summary>
    /// <param name="owner">Whose meeting it is.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="occurrenceId">The only occurrence whose files count; null for all of the meeting's conversation.</param>
    /// <param name="number">Which file, counted from 0 in the order of the occurrences.</param>
    /// <param name="offset">The first byte that is wanted.</param>
    /// <param name="cancellationToken">Ends the call; not the reading of the content.</param>
    public async Task<VideoResult<RecordingContent>> OpenRecordingAsync(
        OwnerId owner, MeetingId id, OccurrenceId? occurrenceId = null, int number = 0, long offset = 0, CancellationToken cancellationToken = default)
    {
        if (await _meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;

        var wanted = Narrow(await FindConversationAsync(meeting, occurrenceId, cancellationToken).ConfigureAwait(false), occurrenceId);
        return await _services.GetRequiredService<RecordingSource>().OpenAsync(meeting, wanted, number, offset, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Looks at the platform for occurrences and their artifacts at this moment, also for what had been given up.</summary>
    public async Task<VideoResult<MeetingOverview>> FetchAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default)
    {
        if (await _meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;
        if (await _connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not { } connection)
            return Problems.NotConnected(_platforms.Get(meeting.Platform));

        try
        {
            if (meeting.PlatformMeetingId is not null)
                await _services.GetRequiredService<WatchMeeting>().LookAsync(meeting, connection, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception)
        {
            return Problems.Of(exception, _platforms.Get(meeting.Platform), PlatformFailures.CodeOf(exception));
        }

        var collect = _services.GetRequiredService<CollectArtifacts>();
        foreach (var occurrence in await _occurrences.ListAsync([id], cancellationToken).ConfigureAwait(false))
            await collect.LookAsync(occurrence.Id, wantsAll: true, cancellationToken).ConfigureAwait(false);

        var fetched = await _meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) ?? meeting;
        return (await DescribeAsync([fetched], cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>Has a conversation analyzed and waits a while for it. The same words are not analyzed twice, unless that is asked for.</summary>
    /// <param name="owner">Whose meeting it is.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="occurrenceId">An occurrence of the conversation that is meant; null for that of the meeting.</param>
    /// <param name="wait">How long to wait; zero to leave it to the background.</param>
    /// <param name="again">
    /// True to have the analysis that is there replaced by another one of the same words, which the analyzer is asked, and paid,
    /// for. What people decided about action items stays. Callers who ask while one is being made all get that one.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting only.</param>
    /// <returns>
    /// The analysis, or none while it goes on in the background; a problem when there is no transcript or the analyzer gave up: an
    /// analysis that was to be replaced is then still there.
    /// </returns>
    public async Task<VideoResult<AnalysisOutcome>> AnalyzeAsync(
        OwnerId owner, MeetingId id, OccurrenceId? occurrenceId, TimeSpan wait, bool again = false, CancellationToken cancellationToken = default)
    {
        if (await _meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;

        var conversation = await FindConversationAsync(meeting, occurrenceId, cancellationToken).ConfigureAwait(false);
        var found = await FindTranscriptAsync(meeting, conversation, cancellationToken).ConfigureAwait(false);
        if (conversation is null || !found.TryGetValue(out var transcript, out var problem))
            return found.Problem!;

        var stored = await FindAnalysisAsync(conversation, transcript, null, cancellationToken).ConfigureAwait(false);
        if (stored is not null && !again)
            return new AnalysisOutcome(stored);

        // Due when this caller stops waiting: until then it is run here, and by nobody who happens to look.
        var now = _timeProvider.GetUtcNow();
        var order = new AnalysisOrder(id, conversation.Id, stored?.CreatedAt);
        var job = StandingJobs.Analyze(order, now + wait, now);
        await _jobs.WakeAsync(job, cancellationToken).ConfigureAwait(false);
        var ended = wait > TimeSpan.Zero ? await RunAsync(job.Id, wait, cancellationToken).ConfigureAwait(false) : null;
        return ended is { State: JobState.Dead }
            ? AnalysisAbsence.Failed(id, ended.LastError)
            : new AnalysisOutcome(await FindAnalysisAsync(conversation, transcript, order.Replaces, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Returns every problem of a decision about an action item, without doing anything.</summary>
    public static IReadOnlyList<FieldError> Validate(ActionItemDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return ActionItemDesk.Check(decision);
    }

    /// <summary>Writes down what a person says about an action item of a meeting.</summary>
    public async Task<VideoResult<ActionItem>> DecideAsync(
        OwnerId owner, MeetingId id, string itemId, ActionItemDecision decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return await _meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is { } meeting
            ? await _services.GetRequiredService<ActionItemDesk>().DecideAsync(meeting, itemId, decision, cancellationToken).ConfigureAwait(false)
            : Problems.MeetingNotFound;
    }

    /// <summary>Returns the analysis of this very transcript, unless it is the one that is to be replaced.</summary>
    private async Task<StoredAnalysis?> FindAnalysisAsync(
        MeetingConversation conversation, ConversationTranscript transcript, DateTimeOffset? replaced, CancellationToken cancellationToken)
    {
        var stored = await _conversations.FindAnalysisAsync(conversation, transcript, cancellationToken).ConfigureAwait(false);
        return stored?.TranscriptHash == transcript.ContentHash && stored.CreatedAt != replaced ? stored : null;
    }

    /// <summary>Runs a job while the caller waits; one that takes longer goes on, because the model is paid for already.</summary>
    private async Task<Job?> RunAsync(Guid id, TimeSpan wait, CancellationToken cancellationToken)
    {
        var end = _timeProvider.GetUtcNow() + wait;
        var attempt = _runner.TryRunNowAsync(id, LongestAnalysis, CancellationToken.None);
        try
        {
            await attempt.WaitAsync(wait, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!attempt.IsFaulted)
        {
            // It is written down when it ends, and run again elsewhere should this node end before.
        }

        // Somebody else may have had it already.
        while (true)
        {
            var job = await _jobs.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (job is not { State: JobState.Waiting, LeaseOwner: not null } || _timeProvider.GetUtcNow() >= end)
                return job;
            await Task.Delay(Pause, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the conversation that an occurrence belongs to, or that of the meeting; null when nothing was held.</summary>
    private async Task<MeetingConversation?> FindConversationAsync(Meeting meeting, OccurrenceId? occurrenceId, CancellationToken cancellationToken)
    {
        var held = await _conversations.ReadAsync(meeting, cancellationToken).ConfigureAwait(false);
        return occurrenceId is { } wanted ? held.Find(wanted) : held.Main.Occurrences.Count > 0 ? held.Main : null;
    }

    /// <summary>Leaves one occurrence of a conversation, when one is named.</summary>
    private static MeetingConversation? Narrow(MeetingConversation? conversation, OccurrenceId? occurrenceId) =>
        conversation is null || occurrenceId is not { } wanted
            ? conversation
            : conversation with { Occurrences = [conversation.Occurrences.First(occurrence => occurrence.Id == wanted)] };

    private async Task<VideoResult<ConversationTranscript>> FindTranscriptAsync(
        Meeting meeting, MeetingConversation? conversation, CancellationToken cancellationToken)
    {
        var transcript = conversation is null ? null : await _conversations.FindTranscriptAsync(conversation, cancellationToken).ConfigureAwait(false);
        return transcript is null ? TranscriptAbsence.Explain(meeting, conversation, _timeProvider.GetUtcNow()) : transcript;
    }
}
