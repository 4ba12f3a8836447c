using System.Collections.Concurrent;
using SalesFlow.Video.Events;

namespace SalesFlow.Video.TestKit.Engines;

/// <summary>Work for engines: events whose consumer notes each call, and does with it what a test wants.</summary>
internal sealed class Workbench
{
    private readonly ConcurrentQueue<Guid> _calls = new();

    /// <summary>What happens in a call; nothing by default.</summary>
    public Func<Guid, CancellationToken, Task> Work { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>The events of all calls in their order, also of those that failed.</summary>
    public IReadOnlyList<Guid> Calls => [.. _calls];

    public static string ConsumerName { get; } = $"{typeof(Consumer).FullName}:integration.reconnect_required";

    private async Task CallAsync(Guid id, CancellationToken cancellationToken)
    {
        _calls.Enqueue(id);
        await Work(id, cancellationToken);
    }

    internal sealed class Consumer(Workbench bench) : IVideoEventConsumer<IntegrationReconnectRequired>
    {
        public Task ConsumeAsync(IntegrationReconnectRequired videoEvent, CancellationToken cancellationToken) =>
            bench.CallAsync(videoEvent.Id, cancellationToken);
    }
}
