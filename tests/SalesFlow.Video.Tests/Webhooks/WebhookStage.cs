using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Webhooks;

/// <summary>The core with a platform whose webhooks a test sends, and a store that it scripts.</summary>
internal sealed class WebhookStage : IAsyncDisposable
{
    private readonly Log _log = new();
    private int _sent;

    public WebhookStage(Action<IServiceCollection>? configure = null)
    {
        Application = new TestApplication(services =>
        {
            ScriptedDeliveryStore.Register(services);
            services.AddKeyedSingleton<IWebhookReceiver>(FakePlatform.Name, Receiver);
            services.AddLogging(logging => logging.AddProvider(_log));
            configure?.Invoke(services);
        });
        Webhooks = Application.Get<VideoWebhooks>();
        Store = Application.Get<ScriptedDeliveryStore>();
    }

    public TestApplication Application { get; }

    public VideoWebhooks Webhooks { get; }

    public ScriptedDeliveryStore Store { get; }

    public ScriptedReceiver Receiver { get; } = new();

    public IEnumerable<string> Warnings => _log.Lines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Sends a webhook; without a key it is one of its own.</summary>
    public Task<WebhookAnswer> SendAsync(
        string? key = null, string verdict = ScriptedReceiver.Good, byte[]? body = null, string? eventType = "meeting.ended")
    {
        key ??= $"key-{Interlocked.Increment(ref _sent)}";
        return Webhooks.ReceiveAsync(FakePlatform.Name, RequestOf(key, verdict, body ?? "{}"u8.ToArray(), eventType), Token);
    }

    public static WebhookRequest RequestOf(string key, string verdict = ScriptedReceiver.Good, byte[]? body = null, string? eventType = null) => new()
    {
        Body = body,
        Header = name => name switch
        {
            ScriptedReceiver.Verdict => verdict,
            ScriptedReceiver.Key => key,
            ScriptedReceiver.Event => eventType,
            _ => null,
        },
    };

    /// <summary>Has what is stored processed, and returns the bytes that a delivery was read from.</summary>
    public async Task<byte[]> ProcessAsync(Guid id)
    {
        await Application.StartAsync(Token);
        return await WaitForBodyAsync(id);
    }

    /// <summary>Waits until a delivery is processed, and returns the bytes that it was read from.</summary>
    public async Task<byte[]> WaitForBodyAsync(Guid id) =>
        (await WaitForAsync(() => Task.FromResult(Receiver.Read.GetValueOrDefault(id)), static body => body is not null))!;

    /// <summary>Makes the store wait with its next commits, and returns once one of them is waiting.</summary>
    public async Task<(TaskCompletionSource Release, Task<WebhookAnswer> First)> BlockAsync()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Store.BeforeAppend = (_, _) =>
        {
            arrived.TrySetResult();
            return release.Task;
        };
        var first = SendAsync("first");
        await arrived.Task.WaitAsync(Token);
        return (release, first);
    }

    public Task<IReadOnlyList<Delivery>> ListAsync(DeliveryState? state = null) => Store.ListAsync(new DeliveryQuery(state, null, null, 100_000), Token);

    public Task<IReadOnlyList<Job>> ListJobsAsync() => Application.Get<IJobStore>().ListAsync(new JobQuery(null, null, null, 100_000), Token);

    /// <summary>Waits for what the workers do in their own time.</summary>
    public static async Task<T> WaitForAsync<T>(Func<Task<T>> read, Func<T, bool> isReached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var found = await read();
            if (isReached(found))
                return found;
            await Task.Delay(10, limit.Token);
        }
    }

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private sealed class Log : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
