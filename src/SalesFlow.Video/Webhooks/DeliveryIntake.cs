using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.Webhooks;

/// <summary>Stores deliveries so that waiting requests share one commit; each of them is told the outcome after that commit.</summary>
/// <remarks>
/// One loop takes what has gathered while the last commit ran, without waiting for more: a lone delivery is stored at once, and under load
/// the batches grow by themselves. Nothing is lost that was reported as stored; what still waits when the process dies was not answered.
/// </remarks>
internal sealed partial class DeliveryIntake : IDisposable, IAsyncDisposable
{
    private const int Capacity = 10_000;
    private const long CapacityInBytes = 64 * 1024 * 1024;

    // With so many in one commit, platforms wait for the database: what is to be done about their webhooks can wait.
    private const int RushSize = 8;

    // When so many in a row fail, each on its own, it is the store that fails and not what it is given.
    private const int FailuresOfAStoreThatIsDown = 3;

    // Longer than any platform waits for its answer.
    private static readonly TimeSpan StoreLimit = TimeSpan.FromSeconds(10);

    private readonly IDeliveryStore _store;
    private readonly DeliverySignal _signal;
    private readonly JobSignal _jobs;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<DeliveryIntake> _logger;
    private readonly LogPace _failures;
    private readonly LogPace _refusals;

    private readonly Channel<PendingDelivery> _queue = Channel.CreateUnbounded<PendingDelivery>(new() { SingleReader = true });
    private readonly Task _loop;
    private int _waiting;
    private long _waitingBytes;

    public DeliveryIntake(
        IDeliveryStore store, DeliverySignal signal, JobSignal jobs, TimeProvider timeProvider, ILogger<DeliveryIntake> logger)
    {
        _store = store;
        _signal = signal;
        _jobs = jobs;
        _timeProvider = timeProvider;
        _logger = logger;
        _failures = new LogPace(timeProvider);
        _refusals = new LogPace(timeProvider);

        // Not a hosted service: it must outlive the server whose last requests it answers, and end before the store does.
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Stores a delivery, together with others that wait. The body must not change before the task has ended.</summary>
    public Task<IntakeOutcome> AppendAsync(Delivery delivery)
    {
        var pending = new PendingDelivery(delivery);
        if (TryReserve(delivery) && _queue.Writer.TryWrite(pending))
            return pending.Task;

        Release(1, delivery.Body.Length);
        if (_refusals.IsDue(out var suppressed))
            LogFull(suppressed);
        return Task.FromResult(IntakeOutcome.Full);
    }

    public void Dispose() => _queue.Writer.TryComplete();

    /// <summary>Takes nothing more, and stores what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _loop.ConfigureAwait(false);
    }

    private bool TryReserve(Delivery delivery)
    {
        var waiting = Interlocked.Increment(ref _waiting);
        var waitingBytes = Interlocked.Add(ref _waitingBytes, delivery.Body.Length);
        VideoTelemetry.WaitingDeliveries.Add(1);
        return waiting <= Capacity && waitingBytes <= CapacityInBytes;
    }

    private void Release(int count, long bytes)
    {
        Interlocked.Add(ref _waiting, -count);
        Interlocked.Add(ref _waitingBytes, -bytes);
        VideoTelemetry.WaitingDeliveries.Add(-count);
    }

    private async Task RunAsync()
    {
        var last = new DeliveryBatch();
        while (last.Deliveries.Count > 0 || await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            // The database has the next deliveries before the last ones are answered: everybody waits for it, and it for nobody.
            var next = DeliveryBatch.Take(_queue.Reader);
            var storing = StoreAsync(next);
            last.Answer();
            await storing.ConfigureAwait(false);
            last = next;
        }
    }

    private async Task StoreAsync(DeliveryBatch batch)
    {
        var count = batch.Deliveries.Count;
        if (count == 0)
            return;

        using var limit = new CancellationTokenSource(StoreLimit, _timeProvider);
        try
        {
            await StoreTogetherAsync(batch, limit.Token).ConfigureAwait(false);
            if (count >= RushSize)
                _jobs.HoldBack();
            _signal.Raise();
        }
        catch (Exception exception)
        {
            Report(exception);
        }
        finally
        {
            Release(count, batch.Bytes);
        }
    }

    private async Task StoreTogetherAsync(DeliveryBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await _store.AppendAsync(batch.Deliveries, cancellationToken).ConfigureAwait(false);
            for (var index = 0; index < stored.Count; index++)
                batch.Note(index, stored[index]);
            VideoTelemetry.DeliveryBatches.Record(stored.Count);
        }
        catch (Exception) when (batch.Deliveries.Count > 1 && !cancellationToken.IsCancellationRequested)
        {
            await StoreOneByOneAsync(batch, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Finds out whether one delivery kept the others from being stored.</summary>
    private async Task StoreOneByOneAsync(DeliveryBatch batch, CancellationToken cancellationToken)
    {
        var failuresInARow = 0;
        for (var index = 0; index < batch.Deliveries.Count && failuresInARow < FailuresOfAStoreThatIsDown; index++)
        {
            try
            {
                var stored = await _store.AppendAsync([batch.Deliveries[index]], cancellationToken).ConfigureAwait(false);
                batch.Note(index, stored[0]);
                failuresInARow = 0;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                failuresInARow++;
                Report(exception);
            }
        }
    }

    private void Report(Exception exception)
    {
        if (_failures.IsDue(out var suppressed))
            LogFailed(exception, suppressed);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Webhooks could not be stored; their platforms are asked to send them again. Not logged since the last time: {Suppressed}")]
    private partial void LogFailed(Exception exception, int suppressed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook was put off: too many wait to be stored, or this node is stopping. Not logged since the last time: {Suppressed}")]
    private partial void LogFull(int suppressed);
}
