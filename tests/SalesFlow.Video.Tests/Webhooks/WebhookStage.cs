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
            services.AddKeyedSingleton<IWebhookReceiver, ScriptedReceiver>(FakePlatform.Name);
            services.AddLogging(logging => logging.AddProvider(_log));
            configure?.Invoke(services);
        });
        Webhooks = Application.Get<VideoWebhooks>();
        Store = Application.Get<ScriptedDeliveryStore>();
    }

    public TestApplication Application { get; }

    public VideoWebhooks Webhooks { get; }

    public ScriptedDeliveryStore Store { get; }

    public IEnumerable<string> Warnings => _log.Lines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Sends a webhook; without a key it is one of its own.</summary>
    public Task<WebhookAnswer> SendAsync(
        string? key = null, WebhookProof proof = WebhookProof.Valid, byte[]? body = null, string? eventType = "meeting.ended")
    {
        key ??= $"key-{Interlocked.Increment(ref _sent)}";
        return Webhooks.ReceiveAsync(FakePlatform.Name, body ?? "{}"u8.ToArray(), HeadersOf(key, proof, eventType), Token);
    }

    public static Func<string, string?> HeadersOf(string key, WebhookProof proof, string? eventType = null) => name => name switch
    {
        ScriptedReceiver.Proof => proof.ToString(),
        ScriptedReceiver.Key => key,
        ScriptedReceiver.Event => eventType,
        _ => null,
    };

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
