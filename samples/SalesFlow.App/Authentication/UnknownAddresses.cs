using System.Threading.RateLimiting;

namespace SalesFlow.App.Authentication;

/// <summary>Counts attempts with addresses that nobody has, so that they are locked like real ones and do not stand out.</summary>
internal sealed class UnknownAddresses : IDisposable
{
    private readonly PartitionedRateLimiter<string> _attempts = PartitionedRateLimiter.Create<string, string>(static email =>
        RateLimitPartition.GetFixedWindowLimiter(email, static _ => new FixedWindowRateLimiterOptions
        {
            // The attempt that makes the number full is the first one that is answered with the lock.
            PermitLimit = SignIn.AllowedFailures - 1,
            Window = SignIn.LockoutTime,
            QueueLimit = 0,
        }));

    /// <summary>Counts an attempt; false when the address would be locked by now.</summary>
    public bool TryCount(string normalizedEmail)
    {
        using var lease = _attempts.AttemptAcquire(normalizedEmail);
        return lease.IsAcquired;
    }

    public void Dispose() => _attempts.Dispose();
}
