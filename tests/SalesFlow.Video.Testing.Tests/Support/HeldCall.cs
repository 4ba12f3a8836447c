using System.Net;
using System.Text;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Support;

/// <summary>A recorded meeting that is held by itself at ten o'clock, and the token of its host.</summary>
public sealed class HeldCall : IAsyncDisposable
{
    public const string Recorded = """
        {"topic":"Demo","start_time":"2026-11-02T10:00:00Z","duration":45,"timezone":"Europe/London","settings":{"auto_recording":"cloud"}}
        """;

    public static readonly DateTimeOffset Start = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(1);

    private readonly string _account;
    private DateTimeOffset _tokenIssuedAt;

    private HeldCall(ZoomClient zoom, string account, string token, long id)
    {
        Zoom = zoom;
        Token = token;
        Id = id;
        _account = account;
        _tokenIssuedAt = zoom.Simulator.Clock.GetUtcNow();
    }

    /// <summary>14.6 seconds: 10 words, 5 words and 20 words, with a pause of 0.3 seconds after the first and the second turn.</summary>
    public static Conversation Talk { get; } = new()
    {
        Turns = [new("Demo Seller", Words(10)), new("Buyer", Words(5)), new("Demo Seller", Words(20))],
        Attendees =
        [
            new() { Name = "Demo Seller", Email = Account.Seller.Email, SignedInAs = Account.Seller.Id, IsInternal = true },
            new() { Name = "Buyer" },
        ],
    };

    public static MeetingScript Brief { get; } = new() { Conversation = Talk };

    public ZoomClient Zoom { get; }

    /// <summary>The host's access token; a new one after a call when the old one had expired.</summary>
    public string Token { get; private set; }

    public long Id { get; }

    public MeetingAddress Address => ZoomSimulator.AddressOf(Id);

    public SimulatedMeetings Meetings => Zoom.Simulator.Meetings;

    public IReadOnlyList<SimulatedOccurrence> Occurrences => Meetings.ListOccurrences(Address);

    public SimulatedOccurrence Instance => Occurrences[^1];

    public string Uuid => Twice(Instance.Id);

    public static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(number => $"word{number}"));

    public static string Twice(string uuid) => Uri.EscapeDataString(Uri.EscapeDataString(uuid));

    /// <summary>The same people say something else.</summary>
    public static MeetingScript Saying(IReadOnlyList<Turn> turns) => new() { Conversation = Talk with { Turns = turns } };

    /// <summary>The same is said among other people.</summary>
    public static MeetingScript Among(IReadOnlyList<Attendee> attendees) => new() { Conversation = Talk with { Attendees = attendees } };

    /// <summary>Plans the meeting; nothing has happened yet, and it is nine o'clock.</summary>
    public static async Task<HeldCall> PlanAsync(
        MeetingScript? script = null, Action<PlatformSimulatorOptions>? configure = null, string meeting = Recorded,
        string account = "seller@example.com")
    {
        var zoom = await ZoomClient.StartAsync(options =>
        {
            options.HoldsScheduledMeetings = true;
            configure?.Invoke(options);
        });
        var (token, _) = await zoom.ConnectAsync(account);
        var id = (long)(await zoom.CreateAsync(token, meeting)).Json["id"]!;
        if (script is not null)
            zoom.Simulator.Meetings.SetScript(ZoomSimulator.AddressOf(id), script);

        return new HeldCall(zoom, account, token, id);
    }

    /// <summary>Holds the meeting to its end, and lets some more time pass.</summary>
    public static async Task<HeldCall> HoldAsync(
        TimeSpan passed, MeetingScript? script = null, Action<PlatformSimulatorOptions>? configure = null, string meeting = Recorded,
        string account = "seller@example.com")
    {
        var call = await PlanAsync(script ?? Brief, configure, meeting, account);
        call.Zoom.Simulator.Clock.Advance(TimeSpan.FromHours(1));
        call.Zoom.Simulator.Clock.Advance(call.Instance.Turns[^1].End + passed);
        await call.RenewAsync();
        return call;
    }

    public async Task<Answer> GetAsync(string path)
    {
        await RenewAsync();
        return await Zoom.CallAsync(HttpMethod.Get, path, Token);
    }

    public void Advance(double seconds) => Zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(seconds));

    public async Task<Answer> GetOkAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        return answer;
    }

    /// <summary>Asks for a download as a client does that follows no redirect.</summary>
    public Task<Answer> DownloadAsync(string url, string bearer) =>
        Zoom.SendAsync(HttpMethod.Get, new Uri(url).PathAndQuery, null, ("Authorization", "Bearer " + bearer));

    /// <summary>Follows the redirect to the storage, by its own host name and without the bearer.</summary>
    public async Task<byte[]> ReadBytesAsync(string url, string bearer)
    {
        var storage = (await DownloadAsync(url, bearer)).Location;
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        return await http.GetByteArrayAsync(storage, TestContext.Current.CancellationToken);
    }

    public async Task<string> ReadTextAsync(string url, string bearer) => Encoding.UTF8.GetString(await ReadBytesAsync(url, bearer));

    public ValueTask DisposeAsync() => Zoom.DisposeAsync();

    private async Task RenewAsync()
    {
        var now = Zoom.Simulator.Clock.GetUtcNow();
        if (now - _tokenIssuedAt >= TokenLifetime)
        {
            (Token, _) = await Zoom.ConnectAsync(_account);
            _tokenIssuedAt = now;
        }
    }
}
