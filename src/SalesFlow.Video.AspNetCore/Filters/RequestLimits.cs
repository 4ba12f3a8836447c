using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Counts requests per owner and per address on this node; works without the application's own rate limiter.</summary>
internal sealed class RequestLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> _addresses;
    private readonly PartitionedRateLimiter<string> _owners;

    public RequestLimits(IOptions<VideoEndpointOptions> options)
    {
        _addresses = CreateLimiter(options.Value.AddressRequestsPerMinute);
        _owners = CreateLimiter(options.Value.OwnerRequestsPerMinute);
    }

    /// <summary>Counts a request; a problem when there were too many from its address.</summary>
    public ProblemResult? RefuseAddress(HttpContext context) => Refuse(
        _addresses, AddressKey.Of(context.Connection.RemoteIpAddress), "Too many requests came from this address. Wait a moment.");

    /// <summary>Counts a request; a problem when there were too many on behalf of this owner.</summary>
    public ProblemResult? RefuseOwner(OwnerId owner) => Refuse(
        _owners, owner.Value, "You sent too many requests. Wait a moment.");

    public void Dispose()
    {
        _addresses.Dispose();
        _owners.Dispose();
    }

    private static ProblemResult? Refuse(PartitionedRateLimiter<string> limiter, string key, string detail)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired)
            return null;

        var retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : TimeSpan.FromSeconds(1);
        return new ProblemResult(new VideoProblem { Code = VideoErrorCode.RateLimited, Detail = detail, RetryAfter = retryAfter });
    }

    private static PartitionedRateLimiter<string> CreateLimiter(int? perMinute) => PartitionedRateLimiter.Create<string, string>(key =>
        perMinute is { } limit
            ? RateLimitPartition.GetTokenBucketLimiter(key, _ => BucketOf(limit))
            : RateLimitPartition.GetNoLimiter(key));

    /// <summary>A full bucket at first, refilled evenly: page loads come in bursts, programs in streams.</summary>
    private static TokenBucketRateLimiterOptions BucketOf(int perMinute)
    {
        const int RefillsPerMinute = 60;
        var tokens = Math.Max(1, perMinute / RefillsPerMinute);
        return new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * tokens / perMinute,
            QueueLimit = 0,
        };
    }
}
