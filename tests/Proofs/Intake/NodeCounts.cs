using System.Diagnostics.Metrics;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>What a server counted of its own work.</summary>
/// <param name="Batches">How many commits stored deliveries.</param>
/// <param name="Deliveries">How many deliveries they stored.</param>
/// <param name="Jobs">How many jobs ran.</param>
internal sealed record NodeCounts(long Batches, long Deliveries, long Jobs)
{
    public double BatchSize => Batches == 0 ? 0 : (double)Deliveries / Batches;

    public static NodeCounts operator -(NodeCounts counts, NodeCounts earlier) =>
        new(counts.Batches - earlier.Batches, counts.Deliveries - earlier.Deliveries, counts.Jobs - earlier.Jobs);

    /// <summary>Listens from now on; what is returned tells the counts.</summary>
    public static Func<NodeCounts> Listen(MeterListener listener)
    {
        long batches = 0, deliveries = 0, jobs = 0;
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name is "salesflow.video.delivery_batches" or "salesflow.video.jobs")
                listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, size, _, _) =>
        {
            Interlocked.Increment(ref batches);
            Interlocked.Add(ref deliveries, size);
        });
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref jobs, count));
        listener.Start();
        return () => new NodeCounts(Interlocked.Read(ref batches), Interlocked.Read(ref deliveries), Interlocked.Read(ref jobs));
    }
}
