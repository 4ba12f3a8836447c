using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom;
using SalesFlow.Video.Tests.Http;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>The registered Zoom platform in front of a stub that answers as told and remembers what it was sent.</summary>
internal sealed class ZoomStage : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero);

    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });
    private readonly ServiceProvider _services;

    /// <summary>Sets the stage; at another address than the stub's when one is given.</summary>
    public ZoomStage(Uri? address = null, Action<IServiceCollection>? configure = null)
    {
        Address = address ?? new Uri(_server.Url!);
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SalesFlowVideo:PublicBaseUrl"] = "https://crm.example.com",
            ["SalesFlowVideo:TokenKeys:Current"] = "k1",
            ["SalesFlowVideo:TokenKeys:Keys:k1"] = Convert.ToBase64String(new byte[32]),
            ["SalesFlowVideo:Zoom:ClientId"] = "client-id",
            ["SalesFlowVideo:Zoom:ClientSecret"] = "client-secret",
            ["SalesFlowVideo:Zoom:ApiBaseUrl"] = Address.AbsoluteUri,
            ["SalesFlowVideo:Zoom:OAuthBaseUrl"] = Address.AbsoluteUri,
        }).Build();

        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FrozenClock(Now));
        services.AddSalesFlowVideo(Configuration.GetSection("SalesFlowVideo")).AddZoom();
        services.AddSingleton<ITokenProtector, OpenTokenProtector>();
        services.PostConfigure<HttpStandardResilienceOptions>($"{ZoomDefaults.HttpClientName}-standard", static options =>
        {
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
            options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(6);
        });
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
        Integration = new Integration
        {
            Id = IntegrationId.New(TimeProvider.System),
            Owner = new OwnerId("owner"),
            Platform = MeetingPlatform.Zoom,
            PlatformUserId = "zoom-user",
            State = IntegrationState.Connected,
            ConnectedAt = Now,
            UpdatedAt = Now,
        };
    }

    /// <summary>The stub itself, for answers that need more than the methods below.</summary>
    public WireMockServer Server => _server;

    public Uri Address { get; }

    public IConfigurationRoot Configuration { get; }

    public IServiceProvider Services => _services;

    public Integration Integration { get; set; }

    public IMeetingProvider Meetings => _services.GetRequiredKeyedService<IMeetingProvider>(MeetingPlatform.Zoom);

    public IOAuthClient OAuth => _services.GetRequiredKeyedService<IOAuthClient>(MeetingPlatform.Zoom);

    /// <summary>All requests so far, in order.</summary>
    public IReadOnlyList<SentRequest> Sent => [.. _server.LogEntries.Select(static entry => new SentRequest(
        entry.RequestMessage!.Method,
        new Uri(entry.RequestMessage.Url).PathAndQuery,
        entry.RequestMessage.Headers!.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        entry.RequestMessage.Body))];

    /// <summary>Connects the integration: its access token is <c>access-1</c>.</summary>
    public async Task ConnectAsync() => await _services.GetRequiredService<ITokenStore>().SaveAsync(Integration.Id, new StoredTokens
    {
        AccessToken = "access-1",
        RefreshToken = "refresh-1",
        ExpiresAt = Now.AddHours(1),
    }, readVersion: 0, TestContext.Current.CancellationToken);

    /// <summary>Answers each call of this method and path, whatever its query.</summary>
    public void Answer(string method, string path, int status, string? body = null, params (string Name, string Value)[] headers) =>
        _server.Given(Request.Create().WithPath(path).UsingMethod(method)).RespondWith(ResponseOf(status, body, headers));

    /// <summary>Hands out a file, as always without telling its length.</summary>
    public void AnswerFile(string path, string content, string mediaType = "application/octet-stream") =>
        _server.Given(Request.Create().WithPath(path).UsingGet())
            .RespondWith(Response.Create().WithStatusCode(200).WithHeader("Content-Type", mediaType).WithBody(Encoding.UTF8.GetBytes(content)));

    /// <summary>Answers the first call of this path in one way and each later one in another.</summary>
    public void AnswerInTurn(string path, (int Status, string Body) first, (int Status, string Body) later)
    {
        _server.Given(Request.Create().WithPath(path).UsingGet()).InScenario(path).WillSetStateTo("later").RespondWith(ResponseOf(first.Status, first.Body));
        _server.Given(Request.Create().WithPath(path).UsingGet()).InScenario(path).WhenStateIs("later").RespondWith(ResponseOf(later.Status, later.Body));
    }

    /// <summary>Answers calls of this method, path and query parameter.</summary>
    public void AnswerQuery(string method, string path, string parameter, string value, int status, string? body) =>
        _server.Given(Request.Create().WithPath(path).WithParam(parameter, value).UsingMethod(method))
            .AtPriority(-1).RespondWith(ResponseOf(status, body));

    /// <summary>Answers calls that carry this bearer token.</summary>
    public void AnswerBearer(string token, string method, string path, int status, string? body) =>
        _server.Given(Request.Create().WithPath(path).WithHeader("Authorization", $"Bearer {token}").UsingMethod(method))
            .AtPriority(-1).RespondWith(ResponseOf(status, body));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _server.Dispose();
    }

    private static IResponseBuilder ResponseOf(int status, string? body, params (string Name, string Value)[] headers)
    {
        var response = Response.Create().WithStatusCode(status);
        if (body is not null)
            response = response.WithHeader("Content-Type", body.StartsWith('<') ? "text/html" : "application/json").WithBody(body);
        foreach (var (name, value) in headers)
            response = response.WithHeader(name, value);
        return response;
    }
}
