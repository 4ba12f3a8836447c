using System.Collections.Concurrent;

namespace SalesFlow.Video.Integrations;

/// <summary>Lets all who need a new token of one integration wait for one refresh. Thread-safe.</summary>
/// <remarks>
/// One that brought nothing is told to whoever comes within the time that the platform asked for, or within a moment: a request that probes the
/// connection first, and then uses it, asks the platform once.
/// </remarks>
internal sealed class RefreshesUnderWay(TokenRefresh refresh, TimeProvider timeProvider)
{
    // Shorter than the rest of a job between two attempts.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<IntegrationId, Refresh> _running = new();

    /// <summary>Starts a refresh of a stored version that is of no use any more, or waits for the one that is under way.</summary>
    public Task<AccessToken> JoinAsync(Integration integration, long uselessVersion)
    {
        var own = new Refresh(uselessVersion);
        var running = _running.AddOrUpdate(integration.Id, own, (_, known) => known.SaysNothingOf(uselessVersion) ? own : known);
        if (running == own)
            _ = RunAsync(integration, own);
        return running.Outcome.Task;
    }

    private async Task RunAsync(Integration integration, Refresh own)
    {
        // Off the caller's stack and context: the first caller must neither delay nor cancel the others.
        await Task.Yield();
        try
        {
            var token = await refresh.RunAsync(integration, own.UselessVersion).ConfigureAwait(false);
            Forget();
            own.Outcome.SetResult(token);
        }
        catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.Unreachable)
        {
            own.Fail(exception);
            await Task.Delay(exception.RetryAfter is { Ticks: > 0 } wait ? wait : Moment, timeProvider).ConfigureAwait(false);
            Forget();
        }
        catch (Exception exception)
        {
            Forget();
            own.Fail(exception);
        }

        void Forget() => _running.TryRemove(new(integration.Id, own));
    }

    private sealed class Refresh(long uselessVersion)
    {
        public long UselessVersion => uselessVersion;

        public TaskCompletionSource<AccessToken> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>True when it failed, and was about another pair.</summary>
        public bool SaysNothingOf(long version) => Outcome.Task.IsFaulted && version != uselessVersion;

        public void Fail(Exception exception)
        {
            Outcome.SetException(exception);

            // Observed here, in case every caller has gone.
            _ = Outcome.Task.Exception;
        }
    }
}
