using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>An application with one scheduled meeting, whose occurrences, webhooks and time a test directs.</summary>
internal sealed class HeldStage : IAsyncDisposable
{
    private HeldStage(TestApplication application, Meeting meeting) => (Application, Meeting) = (application, meeting);

    public TestApplication Application { get; }

    /// <summary>The meeting as it was scheduled.</summary>
    public Meeting Meeting { get; }

    public CountingAnalyzer Analyzer => (CountingAnalyzer)Application.Get<ITranscriptAnalyzer>();

    public EventNotebook Notebook => Application.Get<EventNotebook>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => Application.Clock.GetUtcNow();

    /// <summary>Starts it.</summary>
    /// <param name="configure">Adds services, or puts others in place.</param>
    /// <param name="delay">How long after the end the analysis is made; null for at once.</param>
    public static async Task<HeldStage> StartAsync(Action<IServiceCollection>? configure = null, TimeSpan? delay = null)
    {
        var application = new TestApplication(services =>
        {
            EventNotebook.AddTo(services);
            services.AddSingleton<ITranscriptAnalyzer>(new CountingAnalyzer());
            services.AddKeyedSingleton<IWebhookReceiver>(FakePlatform.Name, new SignalReceiver());
            services.Configure<SalesFlowVideoOptions>(options => options.Analysis.Delay = delay ?? TimeSpan.Zero);
            configure?.Invoke(services);
        });
        await application.ConnectAsync(Token);
        var scheduled = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token);
        await application.StartAsync(Token);
        return new HeldStage(application, scheduled.Value!);
    }

    /// <summary>Lets people hold the meeting at its platform, with everything that a good call leaves behind.</summary>
    public FakeOccurrence Hold(string id = "occurrence-1", TimeSpan? after = null, TimeSpan? length = null)
    {
        var start = Meeting.ScheduledStart + (after ?? TimeSpan.Zero);
        var occurrence = new FakeOccurrence(new PlatformOccurrence
        {
            MeetingId = Meeting.PlatformMeetingId!,
            Id = id,
            Start = start,
            End = start + (length ?? TimeSpan.FromMinutes(25)),
        });
        occurrence.Recordings = () => ArtifactAnswer<IReadOnlyList<Recording>>.Available(
            [new Recording { Id = $"{id}-video", MediaType = "video/mp4", Size = occurrence.RecordingBytes.Length, Start = start }]);
        occurrence.Transcript = () => ArtifactAnswer<Transcript>.Available(new Transcript
        {
            Segments =
            [
                new Segment { Index = 0, Start = TimeSpan.Zero, End = TimeSpan.FromSeconds(4), Speaker = "Seller", Text = "This is our price." },
                new Segment { Index = 1, Start = TimeSpan.FromSeconds(5), End = TimeSpan.FromSeconds(8), Speaker = "Buyer", Text = $"Send the offer {id}." },
            ],
        });
        occurrence.Participants = () => ArtifactAnswer<IReadOnlyList<Participant>>.Available(
        [
            Join("Seller", "seller@example.com", start, occurrence.End),
            Join("Buyer", null, start, start.AddMinutes(5)),
            Join("Buyer", null, start.AddMinutes(6), occurrence.End),
        ]);
        Application.Platform.Occurrences.Enqueue(occurrence);
        return occurrence;
    }

    /// <summary>Lets people hold the meeting, and the platform tell all of it; returns once that is written down.</summary>
    public async Task<FakeOccurrence> HoldAndTellAsync(
        string id = "occurrence-1", TimeSpan? after = null, TimeSpan? length = null, Action<FakeOccurrence>? change = null)
    {
        var held = Hold(id, after, length);
        change?.Invoke(held);
        if (held.End > Now)
            PassTo(held.End.Value);
        await TellAsync(Started(held));
        await WaitForDeliveryAsync(await TellAsync(Ended(held)), DeliveryState.Processed);
        await TellAsync(Ready(held, ArtifactKind.Recording));
        await WaitForDeliveryAsync(await TellAsync(Ready(held, ArtifactKind.Transcript)), DeliveryState.Processed);
        return held;
    }

    /// <summary>Says who was there: by name, or with an address.</summary>
    public static void Attend(FakeOccurrence held, params (string Name, string? Email)[] people) =>
        held.Participants = () => ArtifactAnswer<IReadOnlyList<Participant>>.Available(
            [.. people.Select(person => Join(person.Name, person.Email, held.Start!.Value, held.End))]);

    /// <summary>Changes the meeting at its platform, as a person does there; no webhook tells of it.</summary>
    public void ChangeThere(Func<PlatformMeeting, PlatformMeeting> change)
    {
        var (draft, meeting) = Application.Platform.Meetings[Meeting.PlatformMeetingId!];
        Application.Platform.Meetings[Meeting.PlatformMeetingId!] = (draft, change(meeting));
    }

    /// <summary>What a platform says of the meeting itself.</summary>
    public PlatformSignal About(PlatformSignalKind kind) => new() { Kind = kind, HappenedAt = Now, MeetingId = Meeting.PlatformMeetingId };

    public PlatformSignal Started(FakeOccurrence occurrence) => Signal(PlatformSignalKind.OccurrenceStarted, occurrence) with { Start = occurrence.Start };

    public PlatformSignal Ended(FakeOccurrence occurrence) =>
        Signal(PlatformSignalKind.OccurrenceEnded, occurrence) with { Start = occurrence.Start, End = occurrence.End };

    public PlatformSignal Ready(FakeOccurrence occurrence, ArtifactKind kind) => Signal(PlatformSignalKind.ArtifactReady, occurrence) with { Artifact = kind };

    /// <summary>Delivers a signal as a webhook would, and returns the delivery's id.</summary>
    public Task<Guid> TellAsync(PlatformSignal signal) => TellAsync(JsonSerializer.SerializeToUtf8Bytes(signal));

    public async Task<Guid> TellAsync(byte[] body)
    {
        var id = Guid.NewGuid();
        var delivery = new Delivery { Id = id, Platform = FakePlatform.Name, Key = id.ToString(), Body = body, ReceivedAt = Now };
        var store = Application.Get<IDeliveryStore>();
        await store.AppendAsync([delivery], Token);
        await store.DispatchAsync(Now, 100, Token);
        return id;
    }

    /// <summary>Lets the clock run until a delivery has come to its end, which must be the expected one.</summary>
    public async Task WaitForDeliveryAsync(Guid id, DeliveryState expected)
    {
        var store = Application.Get<IDeliveryStore>();
        Delivery? delivery = null;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (delivery is null or { State: DeliveryState.Received or DeliveryState.Queued })
        {
            await Task.Delay(20, limit.Token);
            delivery = await store.FindAsync(id, Token);
        }

        Assert.Equal(expected, delivery.State);
    }

    public void PassTo(DateTimeOffset instant) => Application.Clock.Advance(instant - Now);

    public async Task<MeetingOverview> DescribeAsync()
    {
        var meeting = await Application.Meetings.FindAsync(TestApplication.Seller, Meeting.Id, Token);
        return (await Application.Get<VideoArtifacts>().DescribeAsync([meeting!], Token))[0];
    }

    /// <summary>Lets the clock run, a step at a time, until the meeting is as wanted; the workers look for due jobs in real time.</summary>
    public async Task<MeetingOverview> WaitForAsync(Func<MeetingOverview, bool> isReached, TimeSpan? step = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var overview = await DescribeAsync();
            if (isReached(overview))
                return overview;

            Application.Clock.Advance(step ?? TimeSpan.FromSeconds(5));
            await Task.Delay(20, limit.Token);
        }
    }

    public Task<MeetingOverview> WaitForSettledAsync(int occurrences = 1, TimeSpan? step = null) => WaitForAsync(
        overview => overview.Occurrences.Count == occurrences
            && overview.Occurrences.All(static occurrence => occurrence.Artifacts.Count == 3 && occurrence.Artifacts.All(static artifact => artifact.IsSettled))
            && (overview.Result.Summary is not null || !overview.Result.HasTranscript),
        step);

    public async ValueTask DisposeAsync() => await Application.DisposeAsync();

    private PlatformSignal Signal(PlatformSignalKind kind, FakeOccurrence occurrence) => new()
    {
        Kind = kind,
        HappenedAt = Now,
        AccountId = Application.Platform.AccountId,
        MeetingId = occurrence.Occurrence.MeetingId,
        OccurrenceId = occurrence.Occurrence.Id,
    };

    private static Participant Join(string name, string? email, DateTimeOffset joined, DateTimeOffset? left) =>
        new() { Name = name, Email = email, Sessions = [new ParticipantSession(joined, left)] };
}
