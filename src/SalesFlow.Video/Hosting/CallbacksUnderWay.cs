using System.Collections.Concurrent;

namespace SalesFlow.Video.Hosting;

/// <summary>Answers a callback that comes again while it is at work with the outcome of the first. Thread-safe.</summary>
/// <remarks>
/// A browser that sends a callback again gives the first one up. So the work goes on without the request that asked for it: a code can be exchanged
/// once, and tokens that nobody takes are lost.
/// </remarks>
internal sealed class CallbacksUnderWay
{
    private readonly ConcurrentDictionary<(OwnerId, MeetingPlatform, string), Lazy<Task<ConnectResult>>> _running = new();

    /// <summary>Starts the work, or waits for that which is under way for this owner, platform and state.</summary>
    public Task<ConnectResult> JoinAsync(
        OwnerId owner, MeetingPlatform platform, string state, Func<Task<ConnectResult>> workAsync, CancellationToken cancellationToken)
    {
        var key = (owner, platform, state);
        var running = _running.GetOrAdd(key, _ => new(() => Task.Run(() => RunAsync(key, workAsync), CancellationToken.None)));
        return running.Value.WaitAsync(cancellationToken);
    }

    private async Task<ConnectResult> RunAsync((OwnerId, MeetingPlatform, string) key, Func<Task<ConnectResult>> workAsync)
    {
        try
        {
            return await workAsync().ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(key, out _);
        }
    }
}
