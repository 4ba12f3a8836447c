namespace SalesFlow.Video.Tests.Http;

/// <summary>Always tells the same time, while timers run on: resilience delays pass by themselves.</summary>
internal sealed class FrozenClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
