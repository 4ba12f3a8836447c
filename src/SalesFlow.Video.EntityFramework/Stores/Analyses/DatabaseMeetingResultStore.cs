using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Stores.Analyses;

/// <summary>Keeps results in the mirror columns of the meetings; neither the schedule nor its version is touched.</summary>
internal sealed class DatabaseMeetingResultStore(VideoDatabase database) : IMeetingResultStore
{
    public Task<IReadOnlyList<MeetingResult>> ListAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<MeetingResult>>(
            async context =>
            {
                var asked = meetings.Select(static id => id.Value).Distinct().ToList();
                var rows = await Mirror(context.Set<MeetingRow>().AsNoTracking().Where(row => asked.Contains(row.Id)))
                    .ToDictionaryAsync(static row => row.Id, cancellationToken).ConfigureAwait(false);
                return
                [
                    .. asked.Select(id => rows.TryGetValue(id, out var row) ? row.ToResult() : new MeetingResult { MeetingId = new MeetingId(id) }),
                ];
            },
            cancellationToken);

    public Task<bool> SaveAsync(MeetingResult result, long readVersion, CancellationToken cancellationToken)
    {
        var keyTopics = StoredJson.Write(result.KeyTopics);
        var actionItems = StoredJson.Write(result.ActionItems);
        var sentiment = result.Sentiment is null ? null : StoredJson.WriteComplete(result.Sentiment);
        var occurrenceId = result.OccurrenceId?.Value;
        return database.WriteAsync(
            async context => await context.Set<MeetingRow>()
                .Where(row => row.Id == result.MeetingId.Value && row.MirrorVersion == readVersion)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.MirroredOccurrenceId, occurrenceId)
                        .SetProperty(row => row.ActualStart, result.ActualStart)
                        .SetProperty(row => row.ActualEnd, result.ActualEnd)
                        .SetProperty(row => row.ParticipantsCount, result.ParticipantsCount)
                        .SetProperty(row => row.HasRecording, result.HasRecording)
                        .SetProperty(row => row.HasTranscript, result.HasTranscript)
                        .SetProperty(row => row.AiSummary, result.Summary)
                        .SetProperty(row => row.KeyTopics, keyTopics)
                        .SetProperty(row => row.ActionItems, actionItems)
                        .SetProperty(row => row.SentimentAnalysis, sentiment)
                        .SetProperty(row => row.MirrorVersion, readVersion + 1),
                    cancellationToken).ConfigureAwait(false) == 1,
            cancellationToken);
    }

    private static IQueryable<MirrorColumns> Mirror(IQueryable<MeetingRow> rows) => rows.Select(row => new MirrorColumns(
        row.Id, row.MirroredOccurrenceId, row.ActualStart, row.ActualEnd, row.ParticipantsCount, row.HasRecording, row.HasTranscript,
        row.AiSummary, row.KeyTopics, row.ActionItems, row.SentimentAnalysis, row.MirrorVersion));

    private sealed record MirrorColumns(
        Guid Id, Guid? OccurrenceId, DateTimeOffset? ActualStart, DateTimeOffset? ActualEnd, int? ParticipantsCount, bool HasRecording,
        bool HasTranscript, string? Summary, string? KeyTopics, string? ActionItems, string? Sentiment, long Version)
    {
        public MeetingResult ToResult() => new()
        {
            MeetingId = new MeetingId(Id),
            OccurrenceId = OccurrenceId is { } occurrenceId ? new OccurrenceId(occurrenceId) : null,
            ActualStart = ActualStart,
            ActualEnd = ActualEnd,
            HasRecording = HasRecording,
            HasTranscript = HasTranscript,
            ParticipantsCount = ParticipantsCount,
            Summary = Summary,
            KeyTopics = KeyTopics is null ? [] : StoredJson.Read<List<string>>(KeyTopics),
            ActionItems = ActionItems is null ? [] : StoredJson.Read<List<ActionItem>>(ActionItems),
            Sentiment = Sentiment is null ? null : StoredJson.Read<MeetingSentiment>(Sentiment),
            Version = Version,
        };
    }
}
