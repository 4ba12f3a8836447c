using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>The latest attempts, oldest first; bounded so that a simulator may run for days.</summary>
internal sealed class WebhookLog : IResettable
{
    private const int Capacity = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<WebhookAttempt> _attempts = [];

    internal void Add(WebhookAttempt attempt)
    {
        lock (_lock)
        {
            if (_attempts.Count == Capacity)
                _attempts.Dequeue();

            _attempts.Enqueue(attempt);
        }
    }

    internal IReadOnlyList<WebhookAttempt> List()
    {
        lock (_lock)
            return [.. _attempts];
    }

    public void Reset()
    {
        lock (_lock)
            _attempts.Clear();
    }
}
