using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Proofs.App;

namespace SalesFlow.Video.EndToEnd.App;

/// <summary>Users of the sample app see what is theirs, and operators have commands.</summary>
public sealed class AccountTests
{
    private const string Password = "a long enough password";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_in_user_has_leads_and_meetings_of_their_own()
    {
        await using var app = await AppProcess.StartAsync(null, Token);
        await app.ConnectAsync(Token);
        using var lead = await app.Api.PostAsJsonAsync("/api/leads", new { name = "Example Ltd", email = "buyer@example.test" }, Token);
        var leadId = (string)(await lead.Content.ReadFromJsonAsync<JsonNode>(Token))!["id"]!;
        var (_, meeting) = await app.ScheduleAsync(
            new { platform = "zoom", title = "Call", start_time = "2027-12-10T15:00:00Z", duration_minutes = 30, lead_id = leadId }, Token);
        var ofLead = await app.GetAsync($"/api/video-meetings/meetings?lead_id={leadId}", Token);

        using var registered = await app.Api.PostAsJsonAsync("/api/account/register", new { email = "other@example.com", password = Password }, Token);
        using var other = await SignInAsync(app, "other@example.com");
        var foreignLeads = await other.GetFromJsonAsync<JsonArray>("/api/leads", Token);
        using var foreignLead = await other.GetAsync($"/api/leads/{leadId}", Token);
        using var foreignMeeting = await other.GetAsync($"/api/video-meetings/meetings/{(string)meeting["id"]!}", Token);
        using var badLead = await app.Api.PostAsJsonAsync("/api/leads", new { name = "", email = "nothing" }, Token);

        Assert.Equal(HttpStatusCode.Created, lead.StatusCode);
        Assert.Equal((string)meeting["id"]!, (string)ofLead["items"]!.AsArray().Single()!["id"]!);
        Assert.Empty(foreignLeads!);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreignLead.StatusCode, foreignMeeting.StatusCode));
        Assert.Equal(HttpStatusCode.BadRequest, badLead.StatusCode);
    }

    [Fact]
    public async Task A_lead_is_changed_and_deleted_by_its_owner_only_and_meetings_stay()
    {
        await using var app = await AppProcess.StartAsync(null, Token);
        await app.ConnectAsync(Token);
        using var lead = await app.Api.PostAsJsonAsync("/api/leads", new { name = "Example Ltd" }, Token);
        var path = lead.Headers.Location!.ToString();
        var leadId = path.Split('/')[^1];
        await app.ScheduleAsync(
            new { platform = "zoom", title = "Call", start_time = "2027-12-10T15:00:00Z", duration_minutes = 30, lead_id = leadId }, Token);
        using var registered = await app.Api.PostAsJsonAsync("/api/account/register", new { email = "other@example.com", password = Password }, Token);
        using var other = await SignInAsync(app, "other@example.com");

        using var foreignChange = await other.PutAsJsonAsync(path, new { name = "Stolen" }, Token);
        using var foreignRemoval = await other.DeleteAsync(path, Token);
        using var badChange = await app.Api.PutAsJsonAsync(path, new { name = "" }, Token);
        using var change = await app.Api.PutAsJsonAsync(path, new { name = "Renamed Ltd" }, Token);
        var renamed = await app.GetAsync(path, Token);
        using var removal = await app.Api.DeleteAsync(path, Token);
        using var repeat = await app.Api.DeleteAsync(path, Token);
        var ofLead = await app.GetAsync($"/api/video-meetings/meetings?lead_id={leadId}", Token);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreignChange.StatusCode, foreignRemoval.StatusCode));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (badChange.StatusCode, change.StatusCode));
        Assert.Equal("Renamed Ltd", (string?)renamed["name"]);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (removal.StatusCode, repeat.StatusCode));
        Assert.Single(ofLead["items"]!.AsArray());
    }

    [Fact]
    public async Task An_operator_adds_a_user_and_rewrites_tokens_while_the_app_runs()
    {
        await using var app = await AppProcess.StartAsync(null, Token);
        await app.ConnectAsync(Token);

        var added = await app.RunCommandAsync(["add-user", "seller@example.com"], Password, Token);
        var rewritten = await app.RunCommandAsync(["rewrite-tokens"], "", Token, NewKey());
        using var seller = await SignInAsync(app, "seller@example.com");
        using var list = await seller.GetAsync("/api/video-meetings/meetings", Token);

        Assert.Equal(0, added.ExitCode);
        Assert.Equal(0, rewritten.ExitCode);
        Assert.Contains("1 token pairs were rewritten with the current key.", rewritten.Output, StringComparison.Ordinal);
        Assert.Contains("1 keys of sessions were rewritten with the current key.", rewritten.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
    }

    [Fact]
    public async Task A_user_is_made_an_operator_and_no_longer_one_while_the_app_runs()
    {
        await using var app = await AppProcess.StartAsync(null, Token);
        using var registered = await app.Api.PostAsJsonAsync("/api/account/register", new { email = "operator@example.com", password = Password }, Token);
        using var user = await SignInAsync(app, "operator@example.com");

        var unknown = await app.RunCommandAsync(["add-operator", "nobody@example.com"], "", Token);
        using var before = await user.GetAsync("/api/video-operations/jobs", Token);
        var added = await app.RunCommandAsync(["add-operator", "Operator@example.com"], "", Token);
        var again = await app.RunCommandAsync(["add-operator", "operator@example.com"], "", Token);
        using var given = await user.GetAsync("/api/video-operations/jobs", Token);
        var removed = await app.RunCommandAsync(["remove-operator", "operator@example.com"], "", Token);
        using var taken = await user.GetAsync("/api/video-operations/jobs", Token);

        Assert.Equal((1, 0, 0, 0), (unknown.ExitCode, added.ExitCode, again.ExitCode, removed.ExitCode));
        Assert.Contains("There is no user nobody@example.com", unknown.Output, StringComparison.Ordinal);
        Assert.Contains("Make sure that this is the person you mean", added.Output, StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden), (before.StatusCode, given.StatusCode, taken.StatusCode));
    }

    private static Dictionary<string, string> NewKey() => new()
    {
        ["SalesFlowVideo__TokenKeys__Current"] = "second",
        ["SalesFlowVideo__TokenKeys__Keys__second"] = Convert.ToBase64String(new byte[32]),
    };

    private static async Task<HttpClient> SignInAsync(AppProcess app, string email)
    {
        using var answer = await app.Api.PostAsJsonAsync("/api/account/login", new { email, password = Password }, Token);
        var token = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>(Token))!["accessToken"]!;
        var client = new HttpClient { BaseAddress = app.Api.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
