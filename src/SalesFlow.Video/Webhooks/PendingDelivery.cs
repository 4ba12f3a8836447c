namespace SalesFlow.Video.Webhooks;

/// <summary>A delivery that waits to be stored, and at the same time the promise to say what became of it.</summary>
// Derived, not composed, to spare the hot path an object. Asynchronous, so that the loop that stores never runs an answer.
internal sealed class PendingDelivery(Delivery delivery)
    : TaskCompletionSource<IntakeOutcome>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public Delivery Delivery => delivery;
}
