namespace SalesFlow.Video.Webhooks;

/// <summary>A delivery that waits to be stored, and at the same time the promise to say what became of it.</summary>
// Derived, not composed, to spare the hot path an object.
internal sealed class PendingDelivery(Delivery delivery) : TaskCompletionSource<IntakeOutcome>
{
    public Delivery Delivery => delivery;

    /// <summary>What is answered. Until more is known: a request must never wait for a batch that is gone.</summary>
    public IntakeOutcome Outcome { get; set; } = IntakeOutcome.Failed;
}
