using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Support;

/// <summary>A simulator of its own and a client that speaks plain HTTP to it.</summary>
public sealed class ZoomClient : IAsyncDisposable
{
    public const string Redirect = "http://localhost:8000/api/integrations/zoom/callback";

    // Without canonicalization the request target stays exactly as the test wrote it.
    private static readonly UriCreationOptions Verbatim = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _http;

    private ZoomClient(PlatformSimulator simulator)
    {
        Simulator = simulator;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    }

    public PlatformSimulator Simulator { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ZoomClient> StartAsync(Action<PlatformSimulatorOptions>? configure = null)
    {
        var options = new PlatformSimulatorOptions { StartTime = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), Speed = 0 };
        configure?.Invoke(options);
        return new ZoomClient(await PlatformSimulator.StartAsync(options, Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Simulator.DisposeAsync();
    }

    public async Task<Answer> SendAsync(HttpMethod method, string target, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Simulator.BaseAddress.GetLeftPart(UriPartial.Authority) + target, Verbatim))
        {
            Content = content,
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        using var response = await _http.SendAsync(request, Cancellation);
        return await Answer.ReadAsync(response, Cancellation);
    }

    public Task<Answer> GetAsync(string target) => SendAsync(HttpMethod.Get, target);

    public Task<Answer> ControlAsync(HttpMethod method, string path, string? json = null) =>
        SendAsync(method, "/simulator" + path, json is null ? null : Json(json));

    /// <summary>Calls the API; what it answers has to be as Zoom has it.</summary>
    public async Task<Answer> CallAsync(HttpMethod method, string path, string accessToken, string? json = null)
    {
        var answer = await SendAsync(method, "/zoom/v2" + path, json is null ? null : Json(json), ("Authorization", "Bearer " + accessToken));
        ZoomSchema.Check(method, path, answer);
        return answer;
    }

    public Task<Answer> CreateAsync(string accessToken, string json = """{"topic":"Demo","type":2,"start_time":"2026-11-03T14:00:00Z","duration":45}""") =>
        CallAsync(HttpMethod.Post, "/users/me/meetings", accessToken, json);

    public async Task<long> CreateMeetingAsync(string accessToken) => (long)(await CreateAsync(accessToken)).Json["id"]!;

    public Task<Answer> AuthorizeAsync(params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, "/zoom/oauth/authorize", Form(AuthorizeFields(fields)));

    public async Task<string> GetCodeAsync(params (string Name, string Value)[] fields) =>
        QueryHelpers.ParseQuery((await AuthorizeAsync(fields)).Location.Query)["code"].ToString();

    public Task<Answer> TokenAsync(params (string Name, string Value)[] fields) =>
        TokenAsAsync(ZoomApp.DemoClientId, ZoomApp.DemoClientSecret, fields);

    public async Task<Answer> TokenAsAsync(string clientId, string secret, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(HttpMethod.Post, "/zoom/oauth/token", Form(fields), Basic(clientId, secret));
        ZoomSchema.Check(answer.Status == HttpStatusCode.OK ? "tokens" : "oauth error", answer.Json);
        return answer;
    }

    public Task<Answer> ExchangeAsync(string code, string redirect = Redirect) =>
        TokenAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect));

    public Task<Answer> RefreshAsync(string refreshToken) => TokenAsync(("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    public async Task<(string Access, string Refresh)> ConnectAsync(string account = "seller@example.com")
    {
        var answer = await ExchangeAsync(await GetCodeAsync(("account", account)));
        return ((string)answer.Json["access_token"]!, (string)answer.Json["refresh_token"]!);
    }

    public SimulatedMeeting? FindMeeting(long id) => Simulator.Meetings.Find(ZoomSimulator.AddressOf(id));

    /// <summary>Starts a meeting as people do; returns the uuid of the instance.</summary>
    public async Task<string> StartMeetingAsync(long id)
    {
        await Simulator.Meetings.StartAsync(ZoomSimulator.AddressOf(id), Cancellation);
        return Simulator.Meetings.ListOccurrences(ZoomSimulator.AddressOf(id))[^1].Id;
    }

    public Task EndMeetingAsync(long id) => Simulator.Meetings.EndAsync(ZoomSimulator.AddressOf(id), Cancellation);

    public async Task<long> ConnectAndCreateAsync(string json = """{"topic":"Demo","duration":45}""")
    {
        var (access, _) = await ConnectAsync();
        return (long)(await CreateAsync(access, json)).Json["id"]!;
    }

    public static (string Name, string Value) Basic(string clientId, string secret) =>
        ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{secret}")));

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static StringContent Json(string json) => new(json, new MediaTypeHeaderValue("application/json"));

    private static (string Name, string Value)[] AuthorizeFields((string Name, string Value)[] fields)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = ZoomApp.DemoClientId,
            ["redirect_uri"] = Redirect,
            ["state"] = "opaque state",
            ["account"] = "seller@example.com",
            ["decision"] = "allow",
        };
        foreach (var (name, value) in fields)
            all[name] = value;

        return [.. all.Select(pair => (pair.Key, pair.Value))];
    }
}
