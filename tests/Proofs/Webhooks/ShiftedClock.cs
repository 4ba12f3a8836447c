namespace SalesFlow.Video.Proofs.Webhooks;

/// <summary>A clock that is ahead of this machine's: to a node it looks as if it had been down for longer than it was.</summary>
internal sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
