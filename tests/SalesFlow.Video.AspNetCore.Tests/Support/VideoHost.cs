using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>An application in memory with our endpoints and one fake platform. The header X-Owner says who is signed in.</summary>
internal sealed class VideoHost : IAsyncDisposable
{
    public const string OwnerHeader = "X-Owner";
    public const string Seller = "seller";
    public const string OtherSeller = "other-seller";

    private readonly WebApplication _application;

    private VideoHost(WebApplication application, FakeMeet platform, FakeTimeProvider time, LogLines log)
    {
        _application = application;
        Platform = platform;
        Time = time;
        Log = log;
    }

    public FakeMeet Platform { get; }

    public FakeTimeProvider Time { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => _application.Services;

    public static async Task<VideoHost> StartAsync(
        Action<VideoEndpointOptions>? endpoints = null, Action<IServiceCollection>? services = null, Action<WebApplication>? pipeline = null)
    {
        var platform = new FakeMeet();
        var time = new FakeTimeProvider(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var log = new LogLines();

        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = Environments.Development });
        builder.WebHost.UseTestServer();
        builder.Logging.AddProvider(log);
        builder.Services.AddRoutingCore().AddSingleton<TimeProvider>(time).AddSingleton(FakeMeet.Descriptor);
        builder.Services.AddKeyedSingleton<IMeetingProvider>(FakeMeet.Platform, platform);
        builder.Services.AddKeyedSingleton<IOAuthClient>(FakeMeet.Platform, platform);
        builder.Services
            .AddSalesFlowVideo(options => options.PublicBaseUrl = new Uri("http://localhost"))
            .AddEndpoints(options =>
            {
                options.Owner = static context => context.Request.Headers[OwnerHeader] is [{ Length: > 0 } owner] ? new OwnerId(owner) : null;
                options.OwnerRequestsPerMinute = options.AddressRequestsPerMinute = null;
            })
            .AddEndpoints(endpoints);
        services?.Invoke(builder.Services);

        var application = builder.Build();
        pipeline?.Invoke(application);
        application.UseRouting();
        application.MapSalesFlowVideo();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new VideoHost(application, platform, time, log);
    }

    /// <summary>Starts a host whose seller has connected an account.</summary>
    public static async Task<VideoHost> StartConnectedAsync(
        Action<VideoEndpointOptions>? endpoints = null, Action<IServiceCollection>? services = null, Action<WebApplication>? pipeline = null)
    {
        var host = await StartAsync(endpoints, services, pipeline);
        await host.ConnectAsync(Seller);
        return host;
    }

    /// <summary>A client for one owner; null for nobody.</summary>
    public HttpClient ClientOf(string? owner)
    {
        var client = _application.GetTestClient();
        if (owner is not null)
            client.DefaultRequestHeaders.Add(OwnerHeader, owner);
        return client;
    }

    /// <summary>Connects an account through the endpoints and returns where the browser ends.</summary>
    public async Task<string> ConnectAsync(string owner, string code = "account-1", string? returnUrl = null)
    {
        var state = await BeginAsync(owner, returnUrl);
        return await CallBackAsync(owner, $"state={state}&code={code}");
    }

    public async Task<string> BeginAsync(string owner, string? returnUrl = null)
    {
        using var client = ClientOf(owner);
        var query = returnUrl is null ? "" : $"?return_url={Uri.EscapeDataString(returnUrl)}";
        using var answer = await client.GetAsync($"/api/integrations/fake/authorize{query}", TestContext.Current.CancellationToken);
        return QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["state"]!;
    }

    public async Task<string> CallBackAsync(string owner, string query)
    {
        using var client = ClientOf(owner);
        using var answer = await client.GetAsync($"/api/integrations/fake/callback?{query}", TestContext.Current.CancellationToken);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Schedules a meeting of the seller and returns it as the endpoint answered.</summary>
    public async Task<JsonElement> ScheduleAsync(string title = "Product demo", string start = "2027-03-02T09:00:00Z", string owner = Seller)
    {
        using var client = ClientOf(owner);
        using var answer = await client.PostAsJsonAsync(
            "/api/video-meetings/create",
            new { platform = "fakemeet", title, start_time = start, duration_minutes = 30 },
            TestContext.Current.CancellationToken);
        return await answer.ReadJsonAsync();
    }

    public async Task<int> CountMeetingsAsync(string owner = Seller)
    {
        var store = Services.GetRequiredService<IMeetingStore>();
        var page = await store.ListAsync(
            new MeetingQuery { Owner = new OwnerId(owner), Now = Time.GetUtcNow(), Limit = MeetingQuery.MaxLimit }, TestContext.Current.CancellationToken);
        return page.Items.Count;
    }

    /// <summary>Stores a meeting in a state that only held meetings reach.</summary>
    public async Task SetStatusAsync(string id, MeetingStatus status)
    {
        var store = Services.GetRequiredService<IMeetingStore>();
        var meeting = (await store.FindAsync(new MeetingId(Guid.Parse(id)), TestContext.Current.CancellationToken))!;
        await store.SaveAsync(meeting with { Status = status }, meeting.Version, [], [], TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
