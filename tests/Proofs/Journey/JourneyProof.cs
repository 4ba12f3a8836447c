using System.Text.Json.Nodes;
using SalesFlow.Video.Proofs.App;

namespace SalesFlow.Video.Proofs.Journey;

/// <summary>Runs every conversation of a folder through schedule, meeting, webhooks and result over HTTP, and compares what came out.</summary>
public static class JourneyProof
{
    private static readonly TimeSpan UntilStart = TimeSpan.FromMinutes(5);

    // On top of the longest meeting: the platform's own delays, the polling when webhooks are lost, a slow machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static async Task<JourneyReport> RunAsync(JourneySettings settings, CancellationToken cancellationToken = default)
    {
        var conversations = Conversation.ReadFolder(settings.Transcripts);
        if (conversations.Count == 0)
            throw new InvalidOperationException($"There are no conversations (*.json) in {settings.Transcripts}.");

        await using var app = await AppProcess.StartAsync(settings.ConnectionString, cancellationToken);
        var stage = new Stage(app);
        await app.ConnectAsync(cancellationToken);
        await stage.SetWeatherAsync(settings.Weather, cancellationToken);
        var meetings = await ScheduleAsync(app, stage, conversations, cancellationToken);
        await stage.SetAsync("hold", new { scheduled = true }, cancellationToken);
        await stage.SetAsync("clock", new { speed = settings.Speed }, cancellationToken);

        var limit = (conversations.Max(LengthOf) / settings.Speed) + Patience;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        var lines = new List<JourneyLine>();
        foreach (var meeting in meetings)
        {
            var seen = await WaitForResultAsync(app, meeting, deadline.Token, cancellationToken);
            lines.Add(await new Comparison(app, stage, settings.Weather).CompareAsync(meeting, seen, cancellationToken));
        }

        return new JourneyReport(lines);
    }

    private static async Task<IReadOnlyList<PlannedMeeting>> ScheduleAsync(
        AppProcess app, Stage stage, IReadOnlyList<Conversation> conversations, CancellationToken cancellationToken)
    {
        var meetings = new List<PlannedMeeting>();
        foreach (var conversation in conversations)
        {
            var start = await stage.GetNowAsync(cancellationToken) + UntilStart;
            var (status, body) = await app.ScheduleAsync(
                new
                {
                    platform = "zoom",
                    title = conversation.Id,
                    start_time = start,
                    duration_minutes = (int)Math.Ceiling(LengthOf(conversation).TotalMinutes),
                    record = true,
                },
                cancellationToken);
            if ((string?)body["status"] != "scheduled")
                throw new InvalidOperationException($"{conversation.Id} was not scheduled: {status} {body}");

            var meeting = new PlannedMeeting(conversation, (string)body["id"]!, (string)body["platform_meeting_id"]!);
            await stage.SetConversationAsync(meeting, cancellationToken);
            meetings.Add(meeting);
        }

        return meetings;
    }

    /// <summary>Only looks: from the end of the meeting on nobody touches anything. Returns what was last seen.</summary>
    private static async Task<JsonNode> WaitForResultAsync(
        AppProcess app, PlannedMeeting meeting, CancellationToken deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            var seen = await app.GetAsync($"/api/video-meetings/meetings/{meeting.Id}", cancellationToken);
            if (IsSettled(seen) || deadline.IsCancellationRequested)
                return seen;

            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
        }
    }

    private static bool IsSettled(JsonNode meeting) => (string?)meeting["status"] == "completed"
        && meeting["ai_summary"] is not null
        && meeting["occurrences"]!.AsArray() is { Count: > 0 } runs
        && runs.All(static run => run!["artifacts"]!.AsArray() is { Count: 3 } artifacts
            && artifacts.All(static artifact => (string?)artifact!["state"] is "available" or "not_produced"));

    private static TimeSpan LengthOf(Conversation conversation) => TimeSpan.FromMinutes(1)
        + TimeSpan.FromMinutes(conversation.Turns.Sum(static turn => turn.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) / 150.0)
        + TimeSpan.FromSeconds(conversation.Turns.Count * 0.3);
}
