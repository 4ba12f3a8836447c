using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Platforms.Zoom;
using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.Testing;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Zoom;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EndToEnd.Secrecy;

/// <summary>One journey through luck and trouble with everything listened to: no secret is ever heard.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class SecrecyTests : IAsyncDisposable
{
    private readonly PostgresCluster _postgres;
    private readonly string _folder = Directory.CreateTempSubdirectory("salesflow-secrecy-").FullName;
    private readonly string _tokenKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly string _clientSecret = $"client-secret-{Guid.NewGuid():N}";
    private readonly string _webhookSecret = $"webhook-secret-{Guid.NewGuid():N}";
    private readonly Net _net = new();
    private readonly SecretsOnTheWire _wire;

    public SecrecyTests(PostgresCluster postgres)
    {
        _postgres = postgres;
        _wire = new SecretsOnTheWire(_net);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _net.Dispose();
        await Task.Run(() => Directory.Delete(_folder, recursive: true));
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task No_secret_reaches_a_log_an_exception_an_activity_a_metric_an_address_or_the_database(string database)
    {
        var connectionString = database == "SQLite" ? $"Data Source={_folder}/salesflow.db" : await _postgres.CreateDatabaseAsync();
        await using var simulator = await StartSimulatorAsync();
        await using var app = await StartAppAsync(simulator, connectionString);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };

        await TravelAsync(simulator, browser);
        var dump = await DatabaseDump.ReadAsync(connectionString, Token);

        Dictionary<string, string> canaries = new(_wire.Seen)
        {
            [_clientSecret] = "client secret",
            [_webhookSecret] = "webhook secret",
            [_tokenKey] = "token key",
        };
        Assert.Superset(
            new HashSet<string> { "access_token", "refresh_token", "code", "code_verifier", "start_url", "encrypted_password", "Authorization header" },
            canaries.Values.ToHashSet());
        Assert.True(_net.Count > 1000);
        Assert.Empty(canaries.SelectMany(canary => _net.Find(canary.Key).Select(where => $"{canary.Value} in {where}")));

        // The dump holds what it should hold: a title and a protected token. The link for guests is no secret of ours.
        Assert.Contains("Test Sales Call", dump, StringComparison.Ordinal);
        Assert.Contains("sf1.k1.", dump, StringComparison.Ordinal);
        Assert.Empty(canaries.Where(canary => canary.Value != "encrypted_password" && dump.Contains(canary.Key, StringComparison.Ordinal)).Select(canary => canary.Value));
    }

    [Fact]
    public void The_net_catches_a_canary_on_every_way_out()
    {
        var canary = $"canary-{Guid.NewGuid():N}";
        using var source = new ActivitySource("control");
        using var meter = new Meter("control");
        using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_net));
        var logger = factory.CreateLogger("control");

#pragma warning disable CA1848, CA2254 // The control has nothing to be fast for.
        using (logger.BeginScope(new Dictionary<string, object?> { ["held"] = canary }))
            logger.LogTrace(new EventId(1, "control"), "Nothing");
        logger.LogTrace(new EventId(2, "control log"), canary);
#pragma warning restore CA1848, CA2254
        using (var activity = source.StartActivity("control"))
            activity!.SetTag("held", canary);
        meter.CreateCounter<long>("control").Add(1, new KeyValuePair<string, object?>("held", canary));
        Assert.Throws<InvalidOperationException>(void () => throw new InvalidOperationException(canary));
        _net.Add("outgoing address", $"http://localhost/?token={canary}");

        Assert.Superset(
            new HashSet<string> { "scope of control", "log control log", "activity control", "metric control", "exception InvalidOperationException", "outgoing address" },
            _net.Find(canary).ToHashSet());
    }

    /// <summary>Connects, schedules, reads the host link, moves and cancels, with failures of every kind in between.</summary>
    private static async Task TravelAsync(PlatformSimulator simulator, HttpClient browser)
    {
        await ConnectAsync(simulator, browser);
        foreach (var fault in new[]
        {
            Fault.Html("GET", "/zoom/v2/*", 502), Fault.InvalidJson("POST", "/zoom/v2/users/me/meetings", 400),
            Fault.AbortAfterHandling("PATCH", "/zoom/v2/meetings/*"), Fault.Answer("POST", "/zoom/oauth/token", 500, "<html>"),
        })
            simulator.Faults.Add(fault);

        await ScheduleAsync(browser);
        simulator.Faults.Clear();
        var id = (string)(await ScheduleAsync(browser))["id"]!;
        using var read = await browser.GetAsync($"/api/video-meetings/meetings/{id}?include=host_url", Token);
        Assert.Contains("zak=", (string?)(await read.Content.ReadFromJsonAsync<JsonNode>(Token))!["host_url"], StringComparison.Ordinal);

        simulator.Clock.Advance(TimeSpan.FromHours(2));
        simulator.Faults.Add(Fault.Answer("POST", "/zoom/oauth/token", 500, "<html>"));
        using var moved = await browser.PatchAsJsonAsync($"/api/video-meetings/meetings/{id}", new { title = "Moved call" }, Token);
        simulator.Faults.Clear();
        await simulator.Zoom.RemoveAppAsync(ZoomApp.DemoClientId, Account.Seller.Email, Token);
        await ScheduleAsync(browser);
        using var cancelled = await browser.DeleteAsync($"/api/video-meetings/meetings/{id}", Token);

        await ConnectAsync(simulator, browser);
        using var forged = await browser.GetAsync("/api/integrations/zoom/callback?code=abc&state=forged", Token);
        using var disconnected = await browser.DeleteAsync("/api/integrations/zoom/disconnect", Token);
        Assert.True(disconnected.IsSuccessStatusCode);
        await ConnectAsync(simulator, browser);
    }

    private static async Task ConnectAsync(PlatformSimulator simulator, HttpClient browser)
    {
        using var begin = await browser.GetAsync("/api/integrations/zoom/authorize", Token);
        var form = HttpUtility.ParseQueryString(begin.Headers.Location!.Query);
        form["account"] = Account.Seller.Email;
        form["decision"] = "allow";
        using var content = new FormUrlEncodedContent(form.AllKeys.Select(key => KeyValuePair.Create(key!, form[key]!)));

        // In another process in real life: what the platform and the person's browser write down is not ours.
        using var consent = await browser.PostAsync(new Uri(simulator.BaseAddress, "zoom/oauth/authorize"), content, Token);
        using var callback = await browser.GetAsync(consent.Headers.Location, Token);
        Assert.Contains("integration=connected", callback.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> ScheduleAsync(HttpClient browser)
    {
        using var response = await browser.PostAsJsonAsync(
            "/api/video-meetings/create",
            new { platform = "zoom", title = "Test Sales Call", start_time = "2027-12-10T15:00:00Z", duration_minutes = 60 }, Token);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(Token))!;
    }

    private Task<PlatformSimulator> StartSimulatorAsync()
    {
        var options = new PlatformSimulatorOptions();
        options.Zoom.Apps.Clear();
        options.Zoom.Apps.Add(ZoomApp.Demo with { ClientSecret = _clientSecret });
        return PlatformSimulator.StartAsync(options, Token);
    }

    private async Task<WebApplication> StartAppAsync(PlatformSimulator simulator, string connectionString)
    {
        var address = AppProcess.FindFreeAddress();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = _folder });
        builder.WebHost.UseUrls(address.ToString().TrimEnd('/'));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(_net);
        builder.Services.AddSingleton<TimeProvider>(simulator.Clock);
        var video = builder.Services
            .AddSalesFlowVideo(options =>
            {
                options.PublicBaseUrl = address;
                options.TokenKeys.Current = "k1";
                options.TokenKeys.Keys["k1"] = _tokenKey;
            })
            .AddZoom(options =>
            {
                options.ClientId = ZoomApp.DemoClientId;
                options.ClientSecret = _clientSecret;
                options.WebhookSecretTokens.Add(_webhookSecret);
                options.ApiBaseUrl = options.OAuthBaseUrl = new Uri(simulator.BaseAddress, "zoom");
            })
            .AddEndpoints(options => options.Owner = static _ => new OwnerId("seller"));
        if (connectionString.StartsWith("Data Source", StringComparison.Ordinal))
            video.UseSqliteStores(connectionString, static options => options.MigrateOnStart = true);
        else
            video.UsePostgresStores(connectionString, static options => options.MigrateOnStart = true);
        builder.Services.AddHttpClient(ZoomDefaults.HttpClientName).AddHttpMessageHandler(() => _wire);

        var app = builder.Build();
        app.MapSalesFlowVideo();
        await app.StartAsync(Token);
        return app;
    }
}
