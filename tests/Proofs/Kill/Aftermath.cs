using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Proofs.Webhooks;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>What is found in the database and in the consumers' notebooks when all is over.</summary>
public sealed record Aftermath
{
    private const string StandingJobs = "('meeting.watch', 'occurrence.collect', 'occurrence.await', 'conversation.analyze')";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public required IReadOnlyList<HeldMeeting> Planned { get; init; }

    /// <summary>Each delivery row: what it tells and where it stands.</summary>
    public required IReadOnlyList<(string Happening, string State)> Deliveries { get; init; }

    public required IReadOnlyList<Occurrence> Occurrences { get; init; }

    public required IReadOnlyDictionary<MeetingId, MeetingStatus> Statuses { get; init; }

    public required IReadOnlyList<(Guid Id, string Type, string OccurrenceId)> Events { get; init; }

    public required IReadOnlyList<(Guid Event, string Consumer)> Calls { get; init; }

    /// <summary>Jobs that are dead, or wait although nothing is left to wait for.</summary>
    public required IReadOnlyList<string> OpenJobs { get; init; }

    /// <summary>Waits until nothing is left to do; what is left after the limit will be found.</summary>
    public static async Task WaitForIdleAsync(ProofDatabase database, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        do
            await Task.Delay(Pause, cancellationToken);
        while (!deadline.IsCancellationRequested && await CountOpenAsync(database, cancellationToken) > 0);
    }

    public static async Task<Aftermath> ReadAsync(
        ProofDatabase database, IServiceProvider stores, IReadOnlyList<HeldMeeting> planned, string folder, CancellationToken cancellationToken)
    {
        MeetingId[] ids = [.. planned.Select(static meeting => meeting.Id)];
        var meetings = stores.GetRequiredService<IMeetingStore>();
        Dictionary<MeetingId, MeetingStatus> statuses = [];
        foreach (var id in ids)
            statuses[id] = (await meetings.FindAsync(id, cancellationToken))!.Status;

        return new Aftermath
        {
            Planned = planned,
            Deliveries = await database.ListAsync(
                "SELECT id, platform, body, state FROM webhook_deliveries",
                static reader => (
                    Happening.NameOf(SealedBody.Open(reader.GetFieldValue<byte[]>(2), reader.GetGuid(0), reader.GetString(1), WebhookApp.TokenKey)),
                    reader.GetString(3)),
                cancellationToken),
            Occurrences = await stores.GetRequiredService<IOccurrenceStore>().ListAsync(ids, cancellationToken),
            Statuses = statuses,
            Events = await database.ListAsync(
                "SELECT id, type, payload FROM video_events",
                static reader => (reader.GetGuid(0), reader.GetString(1), OccurrenceOf(reader.GetString(2))), cancellationToken),
            Calls = Notebook.ReadFolder(folder),
            OpenJobs = await database.ListAsync(
                $"SELECT state, kind, last_error FROM video_jobs WHERE state = 'dead' OR (state = 'waiting' AND kind NOT IN {StandingJobs})",
                static reader => $"{reader.GetString(0)} {reader.GetString(1)} ({(reader.IsDBNull(2) ? "no error" : reader.GetString(2))})",
                cancellationToken),
        };
    }

    private static Task<long> CountOpenAsync(ProofDatabase database, CancellationToken cancellationToken) => database.CountAsync(
        $"""
        SELECT (SELECT count(*) FROM webhook_deliveries WHERE state IN ('received', 'queued'))
             + (SELECT count(*) FROM video_jobs WHERE state = 'waiting' AND kind NOT IN {StandingJobs})
        """,
        cancellationToken);

    private static string OccurrenceOf(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.TryGetProperty("occurrence_id", out var id) ? id.GetString()! : "";
    }
}
