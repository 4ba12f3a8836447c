using System.Threading.Channels;

namespace SalesFlow.Video.Webhooks;

/// <summary>The deliveries of one commit, and the requests that wait for it.</summary>
internal sealed class DeliveryBatch
{
    private const int Capacity = 256;
    private const int CapacityInBytes = 1024 * 1024;

    private readonly List<PendingDelivery> _pending = [];
    private readonly List<Delivery> _deliveries = [];

    public IReadOnlyList<Delivery> Deliveries => _deliveries;

    public long Bytes { get; private set; }

    /// <summary>Takes what waits now, which may be nothing.</summary>
    public static DeliveryBatch Take(ChannelReader<PendingDelivery> queue)
    {
        var batch = new DeliveryBatch();
        while (batch._pending.Count < Capacity && batch.Bytes < CapacityInBytes && queue.TryRead(out var pending))
        {
            batch._pending.Add(pending);
            batch._deliveries.Add(pending.Delivery);
            batch.Bytes += pending.Delivery.Body.Length;
        }

        return batch;
    }

    /// <summary>Notes what became of one; nobody is answered yet.</summary>
    public void Note(int index, bool isStored) => _pending[index].Outcome = isStored ? IntakeOutcome.Stored : IntakeOutcome.Duplicate;

    /// <summary>Tells each request what became of its delivery, on other threads.</summary>
    public void Answer() => IntakeAnswers.Give(_pending);
}
