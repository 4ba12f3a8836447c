using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>The core with one fake platform and its own clock, as an application would build it.</summary>
internal sealed class TestApplication : IAsyncDisposable
{
    public static readonly OwnerId Seller = new("seller-1");

    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _started = [];

    public TestApplication(Action<IServiceCollection>? configure = null, TimeProvider? timeProvider = null)
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));
        Platform = new FakePlatform(timeProvider ?? Clock);
        var services = new ServiceCollection();
        services.AddSingleton(timeProvider ?? Clock);
        services.AddSalesFlowVideo(options =>
        {
            options.PublicBaseUrl = new Uri("https://crm.example.com");
            options.TokenKeys.Current = "k1";
            options.TokenKeys.Keys["k1"] = Convert.ToBase64String(new byte[32]);
        });
        Platform.AddTo(services);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public FakePlatform Platform { get; }

    public VideoMeetings Meetings => Get<VideoMeetings>();

    public VideoIntegrations Integrations => Get<VideoIntegrations>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Starts the workers, as a host does.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(cancellationToken);
            _started.Add(hosted);
        }
    }

    public async Task<Integration> ConnectAsync(CancellationToken cancellationToken, OwnerId? owner = null)
    {
        var begun = await Integrations.BeginAsync(owner ?? Seller, FakePlatform.Name, "/settings", cancellationToken);
        var callback = new OAuthCallback { State = StateOf(begun.Value!), Code = new Secret("code") };
        var result = await Integrations.CompleteAsync(owner ?? Seller, FakePlatform.Name, callback, cancellationToken);
        return result.Integration ?? throw new InvalidOperationException(result.Problem?.Detail);
    }

    public static string StateOf(Uri consentPage) => HttpUtility.ParseQueryString(consentPage.Query)["state"]!;

    public ScheduleMeeting Request(string title = "Product demo") => new()
    {
        Platform = FakePlatform.Name,
        Title = title,
        StartTime = Clock.GetUtcNow().AddDays(1),
        Duration = TimeSpan.FromMinutes(30),
        TimeZone = "Europe/Berlin",
    };

    /// <summary>Lets the clock run until a meeting is as wanted; the workers look for due jobs in real time.</summary>
    public async Task<Meeting> WaitForAsync(MeetingId id, Func<Meeting, bool> isReached, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var meeting = await Meetings.FindAsync(Seller, id, cancellationToken);
            if (meeting is not null && isReached(meeting))
                return meeting;

            Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(20, limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _started)
            await hosted.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
