using System.Net;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class ApiCallTests
{
    [Fact]
    public async Task The_caller_is_me()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (seller, _) = await zoom.ConnectAsync();
        var (basic, _) = await zoom.ConnectAsync("basic@example.com");

        var licensed = (await zoom.CallAsync(HttpMethod.Get, "/users/me", seller)).Json;
        var free = (await zoom.CallAsync(HttpMethod.Get, "/users/me", basic)).Json;

        Assert.Equal(("seller@example.com", 2), ((string?)licensed["email"], (int)licensed["type"]!));
        Assert.Equal((DemoIds.Seller, DemoIds.SellerCompany), ((string?)licensed["id"], (string?)licensed["account_id"]));
        Assert.Equal(DemoIds.SellerRoom, (long)licensed["pmi"]!);
        Assert.Equal(("basic@example.com", 1), ((string?)free["email"], (int)free["type"]!));
    }

    [Theory]
    [InlineData("/users/KpGSQOmnCowAFDJifrAZvw")]
    [InlineData("/users/KpGSQOmnCowAFDJifrAZvw/meetings")]
    public async Task Any_other_user_id_does_not_exist(string path)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CallAsync(HttpMethod.Get, path, token);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal((1001, "User does not exist: KpGSQOmnCowAFDJifrAZvw."), (answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic c2VsbGVyOnNlY3JldA==")]
    public async Task Without_a_good_bearer_token_nothing_is_answered(string authorization)
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.SendAsync(HttpMethod.Get, "/zoom/v2/users/me", null, ("Authorization", authorization));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal((124, "Invalid access token."), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task An_access_token_lives_an_hour()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(3599));
        var young = await zoom.CallAsync(HttpMethod.Get, "/users/me", token);
        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));
        var old = await zoom.CallAsync(HttpMethod.Get, "/users/me", token);

        Assert.Equal(HttpStatusCode.OK, young.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, old.Status);
        Assert.Equal((124, "Access token is expired."), (old.Code, old.Message));
    }

    [Fact]
    public async Task A_refresh_token_opens_nothing()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (_, refresh) = await zoom.ConnectAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await zoom.CallAsync(HttpMethod.Get, "/users/me", refresh)).Status);
    }

    [Fact]
    public async Task A_token_in_the_query_is_refused_even_beside_a_good_header()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var alone = await zoom.GetAsync($"/zoom/v2/users/me?access_token={token}");
        var beside = await zoom.CallAsync(HttpMethod.Get, $"/users/me?access_token={token}", token);

        Assert.Equal(HttpStatusCode.Unauthorized, alone.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, beside.Status);
    }

    [Theory]
    [InlineData("GET", "/users/me", "user:read:user")]
    [InlineData("POST", "/users/me/meetings", "meeting:write:meeting")]
    [InlineData("GET", "/users/me/meetings", "meeting:read:list_meetings")]
    [InlineData("GET", "/meetings/1", "meeting:read:meeting")]
    [InlineData("PATCH", "/meetings/1", "meeting:update:meeting")]
    [InlineData("DELETE", "/meetings/1", "meeting:delete:meeting")]
    public async Task A_missing_scope_is_named(string method, string path, string scope)
    {
        await using var zoom = await ZoomClient.StartAsync(options =>
        {
            options.Zoom.Apps.Clear();
            options.Zoom.Apps.Add(ZoomApp.Demo with { Scopes = [.. ZoomApp.Demo.Scopes.Where(granted => granted != scope)] });
        });
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CallAsync(new HttpMethod(method), path, token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(4711, answer.Code);
        Assert.Equal($"Invalid access token, does not contain scopes:[{scope}, {scope}:admin].", answer.Message);
    }

    [Fact]
    public async Task Classic_scopes_still_count()
    {
        await using var zoom = await ZoomClient.StartAsync(options =>
        {
            options.Zoom.Apps.Clear();
            options.Zoom.Apps.Add(ZoomApp.Demo with { Scopes = ["user:read", "meeting:write"] });
        });
        var (token, _) = await zoom.ConnectAsync();

        Assert.Equal(HttpStatusCode.OK, (await zoom.CallAsync(HttpMethod.Get, "/users/me", token)).Status);
        Assert.Equal(HttpStatusCode.Created, (await zoom.CreateAsync(token)).Status);
        Assert.Equal(4711, (await zoom.CallAsync(HttpMethod.Get, "/users/me/meetings", token)).Code);
    }

    [Fact]
    public async Task A_new_scope_needs_a_new_consent()
    {
        await using var zoom = await ZoomClient.StartAsync(options =>
        {
            options.Zoom.Apps.Clear();
            options.Zoom.Apps.Add(ZoomApp.Demo with { Scopes = ["user:read:user"] });
        });
        var (_, refresh) = await zoom.ConnectAsync();

        zoom.Simulator.Zoom.RegisterApp(ZoomApp.Demo);
        var refreshed = (string)(await zoom.RefreshAsync(refresh)).Json["access_token"]!;
        var (renewed, _) = await zoom.ConnectAsync();

        Assert.Equal(4711, (await zoom.CreateAsync(refreshed)).Code);
        Assert.Equal(HttpStatusCode.Created, (await zoom.CreateAsync(renewed)).Status);
    }

    [Fact]
    public async Task Every_answer_can_be_traced()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var good = await zoom.CallAsync(HttpMethod.Get, "/users/me", token);
        var bad = await zoom.CallAsync(HttpMethod.Get, "/users/me/meetings", "nonsense");
        var oauth = await zoom.RefreshAsync("nonsense");

        Assert.Equal("Light", good.Headers["x-ratelimit-category"]);
        Assert.Equal("Medium", bad.Headers["x-ratelimit-category"]);
        Assert.All([good, bad, oauth], answer => Assert.NotEmpty(answer.Headers["x-zm-trackingid"]));
        Assert.NotEqual(good.Headers["x-zm-trackingid"], bad.Headers["x-zm-trackingid"]);
    }

    [Fact]
    public async Task An_unknown_endpoint_is_refused_in_json()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.GetAsync("/zoom/v2/nothing/here");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(2300, answer.Code);
    }

    [Fact]
    public async Task Calls_per_second_are_limited_when_the_options_say_so()
    {
        await using var zoom = await ZoomClient.StartAsync(options => options.Zoom.EnforcesRequestRates = true);
        var (free, _) = await zoom.ConnectAsync("basic@example.com");
        var (licensed, _) = await zoom.ConnectAsync();

        var answers = new List<Answer>();
        for (var i = 0; i < 5; i++)
            answers.Add(await zoom.CallAsync(HttpMethod.Get, "/users/me", free));

        var otherAccount = await zoom.CallAsync(HttpMethod.Get, "/users/me", licensed);
        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));
        var nextSecond = await zoom.CallAsync(HttpMethod.Get, "/users/me", free);

        Assert.Equal([200, 200, 200, 200, 429], answers.Select(answer => (int)answer.Status));
        Assert.Equal("QPS", answers[4].Headers["X-RateLimit-Type"]);
        Assert.Equal(429, answers[4].Code);
        Assert.Equal(HttpStatusCode.OK, otherAccount.Status);
        Assert.Equal(HttpStatusCode.OK, nextSecond.Status);
    }
}
