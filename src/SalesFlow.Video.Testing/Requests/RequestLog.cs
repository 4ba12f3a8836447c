using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Requests;

/// <summary>The latest requests to the platforms, bounded so that a simulator may run for days.</summary>
internal sealed class RequestLog : IResettable
{
    private const int Capacity = 1000;

    private readonly Lock _lock = new();
    private readonly LinkedList<RecordedRequest> _requests = [];

    internal LinkedListNode<RecordedRequest> Add(RecordedRequest request)
    {
        lock (_lock)
        {
            if (_requests.Count == Capacity)
                _requests.RemoveFirst();

            return _requests.AddLast(request);
        }
    }

    internal void Complete(LinkedListNode<RecordedRequest> node, int status)
    {
        lock (_lock)
            node.Value = node.Value with { Status = status };
    }

    internal IReadOnlyList<RecordedRequest> List()
    {
        lock (_lock)
            return [.. _requests];
    }

    public void Reset()
    {
        lock (_lock)
            _requests.Clear();
    }
}
