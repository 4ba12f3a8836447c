using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.Proofs.Journey;

namespace SalesFlow.App.Browser.Support;

/// <summary>A salesperson's week, made over HTTP: leads, meetings to come, calls that were held, and what went wrong.</summary>
public sealed class Scenery(AppProcess app)
{
    private readonly Stage _stage = new(app);

    /// <summary>The lead that most meetings are with.</summary>
    public string Lead { get; private set; } = "";

    /// <summary>A call with everything: recording, transcript, attendance, analysis.</summary>
    public string Held { get; private set; } = "";

    /// <summary>A meeting that begins in a few minutes.</summary>
    public string Upcoming { get; private set; } = "";

    public string Cancelled { get; private set; } = "";

    /// <summary>A meeting that the platform declined.</summary>
    public string Failed { get; private set; } = "";

    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        await app.ConnectAsync(cancellationToken);
        Lead = await AddLeadAsync("Example Ltd", "buyer@example.test", cancellationToken);
        var other = await AddLeadAsync("Muster GmbH", "einkauf@example.test", cancellationToken);
        var conversations = Conversation.ReadFolder(Path.Combine(AppContext.BaseDirectory, "Conversations"));

        foreach (var (conversation, index) in conversations.Take(3).Select(static (conversation, index) => (conversation, index)))
            Held = await HoldAsync(conversation, index == 1 ? other : Lead, cancellationToken);

        var now = await _stage.GetNowAsync(cancellationToken);
        Cancelled = (await ScheduleAsync("Renewal talk", Lead, now.AddHours(30), cancellationToken)).Id;
        using var cancelled = await app.Api.DeleteAsync($"/api/video-meetings/meetings/{Cancelled}", cancellationToken);
        Upcoming = (await ScheduleAsync("Contract review", Lead, now.AddMinutes(9), cancellationToken)).Id;
        await ScheduleAsync("Produktvorführung", other, now.AddHours(26), cancellationToken);
        await ScheduleAsync("Quarterly review with a title that is quite a bit longer than what fits on one line of a phone", null, now.AddDays(6), cancellationToken);
        await ScheduleAsync("<script>alert(1)</script> & \"quotes\"", Lead, now.AddDays(6).AddHours(2), cancellationToken);
        await app.AddFaultAsync(
            new { kind = "answer", method = "POST", path = "/zoom/v2/users/me/meetings", status = 400, body = """{"code":300,"message":"Declined."}""" }, cancellationToken);
        Failed = (await ScheduleAsync("Kick-off", other, now.AddDays(2), cancellationToken)).Id;
    }

    /// <summary>Holds a conversation from beginning to end and waits for its result.</summary>
    public async Task<string> HoldAsync(Conversation conversation, string? lead, CancellationToken cancellationToken)
    {
        var now = await _stage.GetNowAsync(cancellationToken);
        var (id, platformId) = await ScheduleAsync(TitleOf(conversation), lead, now.AddMinutes(5), cancellationToken);
        await _stage.SetConversationAsync(new PlannedMeeting(conversation, id, platformId), cancellationToken);
        await _stage.AdvanceAsync(TimeSpan.FromMinutes(5), cancellationToken);
        await _stage.HoldAsync(platformId, LengthOf(conversation), cancellationToken);

        // So long it is waited for somebody to come back.
        await _stage.AdvanceAsync(TimeSpan.FromMinutes(10), cancellationToken);
        await _stage.AdvanceUntilAsync(
            async () => (await app.GetAsync($"/api/video-meetings/meetings/{id}", cancellationToken))["ai_summary"] is not null, cancellationToken);
        return id;
    }

    /// <summary>As a person would write it: "pricing-negotiation-en" is called "Pricing negotiation", and "erstgespraech-de" "Erstgespräch".</summary>
    private static string TitleOf(Conversation conversation)
    {
        var words = conversation.Id.Split('-')[..^1];
        var title = $"{char.ToUpperInvariant(words[0][0])}{string.Join(' ', words)[1..]}";
        return conversation.Id.EndsWith("-de", StringComparison.Ordinal) ? title.Replace("ae", "ä", StringComparison.Ordinal) : title;
    }

    /// <summary>As long as it takes to say it, at 150 words a minute.</summary>
    private static TimeSpan LengthOf(Conversation conversation) =>
        TimeSpan.FromMinutes((conversation.Turns.Sum(static turn => turn.Text.Split(' ').Length) / 150.0) + (conversation.Turns.Count * 0.3 / 60));

    private async Task<string> AddLeadAsync(string name, string email, CancellationToken cancellationToken)
    {
        using var answer = await app.Api.PostAsJsonAsync("/api/leads", new { name, company = name, email }, cancellationToken);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!["id"]!;
    }

    private async Task<(string Id, string PlatformId)> ScheduleAsync(string title, string? lead, DateTimeOffset start, CancellationToken cancellationToken)
    {
        var (_, body) = await app.ScheduleAsync(
            new { platform = "zoom", title, start_time = start, duration_minutes = 45, lead_id = lead, record = true, time_zone = "Europe/Berlin" }, cancellationToken);
        var id = (string?)body["id"] ?? (string?)body["meeting_id"] ?? throw new InvalidOperationException($"Not scheduled: {body}");
        return (id, (string?)body["platform_meeting_id"] ?? "");
    }
}
