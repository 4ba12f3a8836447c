using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Tests.Operations;

public sealed class OperationsTests
{
    private const string Deliveries = "/api/video-operations/deliveries";
    private const string Jobs = "/api/video-operations/jobs";
    private const string Subscriptions = "/api/video-operations/subscriptions";
    private const string Operator = "operator";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Routes { get; } = new()
    {
        { "GET", Deliveries },
        { "GET", Jobs },
        { "GET", Subscriptions },
        { "POST", $"{Deliveries}/{Guid.Empty}/rerun" },
        { "POST", $"{Jobs}/{Guid.Empty}/rerun" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Unless_the_application_names_operators_nobody_is_one(string method, string url)
    {
        await using var host = await VideoHost.StartAsync();

        using var anonymous = await SendAsync(host, null, method, url);
        using var signedIn = await SendAsync(host, VideoHost.Seller, method, url);

        await anonymous.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        await signedIn.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Who_is_no_operator_is_refused_beside_one_who_is(string method, string url)
    {
        await using var host = await StartAsync();

        using var seller = await SendAsync(host, VideoHost.Seller, method, url);
        using var isOperator = await SendAsync(host, Operator, method, url);

        await seller.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        Assert.NotEqual(HttpStatusCode.Forbidden, isOperator.StatusCode);
    }

    [Fact]
    public async Task Operators_see_when_a_platform_last_made_sure_of_our_address()
    {
        await using var host = await StartAsync();
        var at = new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);
        await host.Services.GetRequiredService<IWebhookSubscriptionStore>().ConfirmAsync(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, at, Token);

        using var answer = await SendAsync(host, Operator, "GET", Subscriptions);

        var item = (await answer.ReadJsonAsync()).GetProperty("items")[0];
        Assert.Equal(("zoom", "endpoint"), (item.Text("platform"), item.Text("resource")));
        Assert.Equal(at, item.GetProperty("confirmed_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Deliveries_are_listed_latest_first_without_a_word_of_their_bodies()
    {
        await using var host = await StartAsync();
        await AppendAsync(host, DeliveryState.Processed, "first");
        await AppendAsync(host, DeliveryState.NotUnderstood, "second");

        using var answer = await SendAsync(host, Operator, "GET", Deliveries);

        var page = await answer.ReadJsonAsync();
        Assert.Equal(["second", "first"], page.GetProperty("items").EnumerateArray().Select(item => item.Text("key")));
        var latest = page.GetProperty("items")[0];
        Assert.Equal(
            ["event_type", "id", "key", "note", "platform", "proof", "received_at", "state"],
            latest.EnumerateObject().Select(property => property.Name).Order());
        Assert.Equal(("not_understood", "fakemeet", "meeting.ended"), (latest.Text("state"), latest.Text("platform"), latest.Text("event_type")));
        Assert.DoesNotContain("words of the body", page.GetRawText(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Pages_follow_each_other_to_the_end_and_filters_hold()
    {
        await using var host = await StartAsync();
        for (var number = 0; number < 5; number++)
            await AppendAsync(host, number == 2 ? DeliveryState.Ignored : DeliveryState.Processed, $"key-{number}");

        var keys = new List<string>();
        string? before = null;
        do
        {
            using var answer = await SendAsync(host, Operator, "GET", $"{Deliveries}?state=processed&platform=fakemeet&limit=3&before={before}");
            var page = await answer.ReadJsonAsync();
            keys.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("key")));
            before = page.GetProperty("next_before").GetString();
        }
        while (before is not null);

        Assert.Equal(["key-4", "key-3", "key-1", "key-0"], keys);
    }

    [Fact]
    public async Task What_is_wrong_with_the_filters_is_said_all_at_once()
    {
        await using var host = await StartAsync();

        using var deliveries = await SendAsync(host, Operator, "GET", $"{Deliveries}?state=7&platform=No&limit=201&before=x");
        using var jobs = await SendAsync(host, Operator, "GET", $"{Jobs}?state=Dead&limit=0&before=x");

        var problem = await deliveries.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_value");
        Assert.Equal(
            [("state", "invalid_value"), ("platform", "invalid_value"), ("before", "invalid_value"), ("limit", "out_of_range")],
            problem.FieldErrors());
        Assert.Equal(3, (await jobs.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_value")).FieldErrors().Count());
    }

    [Fact]
    public async Task A_delivery_that_was_not_understood_can_be_run_again()
    {
        await using var host = await StartAsync();
        var id = await AppendAsync(host, DeliveryState.NotUnderstood, "later");

        using var answer = await SendAsync(host, Operator, "POST", $"{Deliveries}/{id}/rerun");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var jobs = host.Services.GetRequiredService<IJobStore>();
        while (await jobs.FindAsync(id, Token) is null)
            await Task.Delay(10, Token);
    }

    [Fact]
    public async Task A_quarantined_delivery_and_an_unknown_one_cannot_be_run_again()
    {
        await using var host = await StartAsync();
        var id = await AppendAsync(host, DeliveryState.Quarantined, "doubtful");

        using var quarantined = await SendAsync(host, Operator, "POST", $"{Deliveries}/{id}/rerun");
        using var unknown = await SendAsync(host, Operator, "POST", $"{Deliveries}/{Guid.NewGuid()}/rerun");
        using var noId = await SendAsync(host, Operator, "POST", $"{Deliveries}/1/rerun");

        await quarantined.ShouldBeProblemAsync(HttpStatusCode.Conflict, "nothing_to_rerun");
        await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound, "delivery_not_found");
        await noId.ShouldBeProblemAsync(HttpStatusCode.NotFound, "delivery_not_found");
    }

    [Fact]
    public async Task A_dead_job_can_be_seen_and_run_again()
    {
        await using var host = await StartAsync();
        var id = await BuryAsync(host);

        using var listed = await SendAsync(host, Operator, "GET", $"{Jobs}?state=dead&kind=unknown.kind");
        using var rerun = await SendAsync(host, Operator, "POST", $"{Jobs}/{id}/rerun");
        using var again = await SendAsync(host, Operator, "POST", $"{Jobs}/{id}/rerun");

        var job = Assert.Single((await listed.ReadJsonAsync()).GetProperty("items").EnumerateArray());
        Assert.Equal((id.ToString(), "dead", "given up"), (job.Text("id"), job.Text("state"), job.Text("last_error")));
        Assert.Equal(1, job.GetProperty("attempts").GetInt32());
        Assert.Equal(HttpStatusCode.Accepted, rerun.StatusCode);
        await again.ShouldBeProblemAsync(HttpStatusCode.Conflict, "nothing_to_rerun");
    }

    [Fact]
    public async Task An_unknown_job_cannot_be_run_again()
    {
        await using var host = await StartAsync();

        using var unknown = await SendAsync(host, Operator, "POST", $"{Jobs}/{Guid.NewGuid()}/rerun");
        using var noId = await SendAsync(host, Operator, "POST", $"{Jobs}/1/rerun");

        await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound, "job_not_found");
        await noId.ShouldBeProblemAsync(HttpStatusCode.NotFound, "job_not_found");
    }

    [Fact]
    public async Task Another_sites_page_cannot_make_an_operators_browser_run_something_again()
    {
        await using var host = await StartAsync();
        var id = await BuryAsync(host);
        using var client = host.ClientOf(Operator);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await client.PostNothingAsync($"{Jobs}/{id}/rerun");

        await answer.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    private static Task<VideoHost> StartAsync() => VideoHost.StartAsync(options =>
        options.Operator = static context => context.Request.Headers[VideoHost.OwnerHeader] == Operator);

    private static async Task<Guid> AppendAsync(VideoHost host, DeliveryState state, string key)
    {
        host.Time.Advance(TimeSpan.FromMilliseconds(1));
        var delivery = new Delivery
        {
            Id = Guid.CreateVersion7(host.Time.GetUtcNow()),
            Platform = FakeMeet.Platform,
            Key = key,
            EventType = "meeting.ended",
            State = state,
            Body = "words of the body"u8.ToArray(),
            ReceivedAt = host.Time.GetUtcNow(),
        };
        await host.Services.GetRequiredService<IDeliveryStore>().AppendAsync([delivery], Token);
        return delivery.Id;
    }

    private static async Task<Guid> BuryAsync(VideoHost host)
    {
        var jobs = host.Services.GetRequiredService<IJobStore>();
        var (id, now) = (Guid.NewGuid(), host.Time.GetUtcNow());

        // Due tomorrow, so that this host's own worker leaves it alone.
        await jobs.WakeAsync(new Job { Id = id, Kind = "unknown.kind", Subject = "one", DueAt = now.AddDays(1), CreatedAt = now }, Token);
        await jobs.TryLeaseAsync(id, "node", now, TimeSpan.FromSeconds(30), Token);
        await jobs.BuryAsync(id, "node", "given up", Token);
        return id;
    }

    private static async Task<HttpResponseMessage> SendAsync(VideoHost host, string? owner, string method, string url)
    {
        using var client = host.ClientOf(owner);
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        return await client.SendAsync(request, Token);
    }
}
