using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SalesFlow.Video.Proofs.App;

namespace SalesFlow.Video.Proofs.Journey;

/// <summary>Compares what the application shows of a meeting with what really happened in it.</summary>
internal sealed class Comparison(AppProcess app, Stage stage, Weather weather)
{
    private static readonly TimeSpan ToTheSecond = TimeSpan.FromSeconds(1);

    private readonly List<string> _differences = [];

    public async Task<JourneyLine> CompareAsync(PlannedMeeting meeting, JsonNode seen, CancellationToken cancellationToken)
    {
        var instances = (await stage.GetAsync($"meetings/zoom/{meeting.PlatformId}/occurrences", cancellationToken)).AsArray();
        var runs = seen["occurrences"]!.AsArray();
        Expect("status", "completed", (string?)seen["status"]);
        Expect("runs", instances.Count, runs.Count);
        if (_differences.Count > 0 || instances is not [{ } instance] || runs is not [{ } run])
            return new JourneyLine { Meeting = meeting.Conversation.Id, Differences = _differences };

        CompareTimes(instance, run);
        CompareArtifacts(run);
        await CompareAttendanceAsync(meeting, instance, cancellationToken);
        await CompareRecordingAsync(meeting, instance, run, cancellationToken);
        var segments = await CompareTranscriptAsync(meeting, instance, cancellationToken);
        return await CompareAnalysisAsync(meeting, run, segments, cancellationToken);
    }

    private void CompareTimes(JsonNode instance, JsonNode run)
    {
        ExpectNear("start", InstantOf(instance["started_at"]), InstantOf(run["actual_start"]));
        ExpectNear("end", InstantOf(instance["ended_at"]), InstantOf(run["actual_end"]));
    }

    private void CompareArtifacts(JsonNode run)
    {
        foreach (var artifact in run["artifacts"]!.AsArray())
        {
            var kind = (string)artifact!["kind"]!;
            Expect(kind, "available", (string?)artifact["state"]);
            if (kind != "attendance" && weather != Weather.Storm)
                Expect($"{kind} found by", weather == Weather.Lost ? "polling" : "webhook", (string?)artifact["found_by"]);
        }
    }

    private async Task CompareAttendanceAsync(PlannedMeeting meeting, JsonNode instance, CancellationToken cancellationToken)
    {
        var shown = (await GetAsync(meeting, "participants", cancellationToken))["items"]!.AsArray();
        Expect(
            "attendance",
            string.Join(',', instance["attendees"]!.AsArray().Select(static person => (string?)person!["name"]).Order(StringComparer.Ordinal)),
            string.Join(',', shown.Select(static person => (string?)person!["name"]).Order(StringComparer.Ordinal)));

        var length = InstantOf(instance["ended_at"]) - InstantOf(instance["started_at"]);
        if (shown.Any(person => Math.Abs((double)person!["duration_seconds"]! - length!.Value.TotalSeconds) > 2))
            _differences.Add("somebody's time in the meeting is wrong");
    }

    private async Task CompareRecordingAsync(PlannedMeeting meeting, JsonNode instance, JsonNode run, CancellationToken cancellationToken)
    {
        var files = (await stage.GetAsync("files", cancellationToken)).AsArray();
        var made = files.Single(file => (string?)file!["occurrence_id"] == (string?)instance["id"] && (string?)file["kind"] == "video")!;
        var kept = run["artifacts"]!.AsArray().Single(static artifact => (string?)artifact!["kind"] == "recording")!["files"]!.AsArray();
        Expect("archived recording", (string?)made["sha256"], (string?)kept[0]!["sha256"]);

        using var answer = await app.Api.GetAsync($"/api/video-meetings/meetings/{meeting.Id}/recording", cancellationToken);
        Expect("recording", (string?)made["sha256"], Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(cancellationToken))));
    }

    /// <summary>Same turns, same speakers: what one speaker says in a row is one text on both sides.</summary>
    private async Task<int> CompareTranscriptAsync(PlannedMeeting meeting, JsonNode instance, CancellationToken cancellationToken)
    {
        var segments = (await GetAsync(meeting, "transcript", cancellationToken))["segments"]!.AsArray();
        var said = Merge(meeting.Conversation.Turns.Select(static turn => (turn.Speaker, turn.Text)));
        var shown = Merge(segments.Select(static segment => ((string?)segment!["speaker"] ?? "", (string)segment["text"]!)));
        Expect("turns", said.Count, shown.Count);
        var first = said.Zip(shown).Select(static (pair, index) => (pair.First, pair.Second, index)).FirstOrDefault(static pair => pair.First != pair.Second);
        if (first.First != first.Second)
            _differences.Add($"turn {first.index} differs");

        Expect("spoken instance", instance["turns"]!.AsArray().Count, meeting.Conversation.Turns.Count);
        return segments.Count;
    }

    private async Task<JourneyLine> CompareAnalysisAsync(PlannedMeeting meeting, JsonNode run, int segments, CancellationToken cancellationToken)
    {
        var analysis = await GetAsync(meeting, "analysis", cancellationToken);
        if (string.IsNullOrWhiteSpace((string?)analysis["summary"]))
            _differences.Add("there is no summary");

        var topics = analysis["key_topics"]!.AsArray().Select(static topic => (string)topic!).ToList();
        if (topics.Count == 0)
            _differences.Add("there are no topics");

        return new JourneyLine
        {
            Meeting = meeting.Conversation.Id,
            Segments = segments,
            SecondsToAnalysis = (InstantOf(analysis["created_at"])!.Value - InstantOf(run["actual_end"])!.Value).TotalSeconds,
            Topics = topics,
            ActionItems = analysis["action_items"]!.AsArray().Count,
            Sentiment = (string?)analysis["sentiment_analysis"]?["label"] ?? "none",
            Differences = _differences,
        };
    }

    private Task<JsonNode> GetAsync(PlannedMeeting meeting, string what, CancellationToken cancellationToken) =>
        app.GetAsync($"/api/video-meetings/meetings/{meeting.Id}/{what}", cancellationToken);

    private static List<(string Speaker, string Text)> Merge(IEnumerable<(string Speaker, string Text)> parts)
    {
        var merged = new List<(string Speaker, string Text)>();
        foreach (var (speaker, text) in parts)
        {
            var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (merged.Count > 0 && merged[^1].Speaker == speaker)
                merged[^1] = (speaker, $"{merged[^1].Text} {plain}".Trim());
            else if (plain.Length > 0)
                merged.Add((speaker, plain));
        }

        return merged;
    }

    private static DateTimeOffset? InstantOf(JsonNode? value) =>
        value is null ? null : DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture);

    private void Expect<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            _differences.Add($"{what}: {actual} instead of {expected}");
    }

    private void ExpectNear(string what, DateTimeOffset? expected, DateTimeOffset? actual)
    {
        if (expected is null || actual is null || (expected.Value - actual.Value).Duration() > ToTheSecond)
            _differences.Add($"{what}: {actual:O} instead of {expected:O}");
    }
}
