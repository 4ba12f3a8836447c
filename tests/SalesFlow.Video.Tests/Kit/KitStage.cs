using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using SalesFlow.Video.Http;
using SalesFlow.Video.Tests.Http;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace SalesFlow.Video.Tests.Kit;

/// <summary>A platform that was written with the kit alone, in front of a stub that answers as told and remembers what it was sent.</summary>
internal sealed class KitStage : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero);

    public static readonly MeetingPlatform Platform = MeetingPlatform.Parse("roundtable");

    private const string ClientName = "Roundtable";

    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });
    private readonly ServiceProvider _services;

    public KitStage()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FrozenClock(Now));
        services.AddPlatformHttpClient(ClientName);
        services.PostConfigure<HttpStandardResilienceOptions>($"{ClientName}-standard", static options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        _services = services.BuildServiceProvider();
        var clients = _services.GetRequiredService<IHttpClientFactory>();
        var clock = _services.GetRequiredService<TimeProvider>();
        Client = new RoundtableClient(ClientName, clients, clock, new Uri(_server.Url!));
        OAuth = new RoundtableOAuthClient(ClientName, clients, clock, new Uri(_server.Url!));
    }

    public RoundtableClient Client { get; }

    public RoundtableOAuthClient OAuth { get; }

    /// <summary>All requests so far, in order.</summary>
    public IReadOnlyList<WireMock.IRequestMessage> Sent => [.. _server.LogEntries.Select(static entry => entry.RequestMessage!)];

    public Uri AddressOf(string path) => new(new Uri(_server.Url!), path);

    public PlatformRequest Request(string path = "/rooms/1", string method = "GET") => new("get_room", new HttpMethod(method), AddressOf(path));

    /// <summary>Answers every request.</summary>
    public void Answer(int status, string? body = null, params (string Name, string Value)[] headers)
    {
        var response = Response.Create().WithStatusCode(status);
        if (body is not null)
            response = response.WithBody(body);
        if (body is not null && !headers.Any(static header => header.Name == "Content-Type"))
            response = response.WithHeader("Content-Type", body.StartsWith('<') ? "text/html" : "application/json");
        foreach (var (name, value) in headers)
            response = response.WithHeader(name, value);
        _server.Given(WireMock.RequestBuilders.Request.Create()).RespondWith(response);
    }

    public static string? HeaderOf(WireMock.IRequestMessage request, string name) =>
        request.Headers!.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();

    public void Dispose()
    {
        _services.Dispose();
        _server.Dispose();
    }
}
