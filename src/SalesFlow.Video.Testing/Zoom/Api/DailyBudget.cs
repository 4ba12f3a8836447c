using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>A host may create and update a hundred times a day, by UTC.</summary>
internal sealed class DailyBudget(SimulatorClock clock) : IResettable
{
    private const int Limit = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateOnly Day, int Count)> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts one request, or refuses it with the headers that say when the next day begins.</summary>
    internal IResult? Spend(HttpContext context, Account host)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        lock (_lock)
        {
            var count = _counts.TryGetValue(host.Id, out var counted) && counted.Day == today ? counted.Count : 0;
            if (count < Limit)
            {
                _counts[host.Id] = (today, count + 1);
                return null;
            }
        }

        var tomorrow = ZoomTime.Format(new DateTimeOffset(today.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero));
        var headers = context.Response.Headers;
        headers["X-RateLimit-Type"] = "Daily-limit";
        headers["X-RateLimit-Limit"] = "100";
        headers["X-RateLimit-Remaining"] = "0";
        headers["X-RateLimit-Reset"] = tomorrow;
        headers.RetryAfter = tomorrow;
        return ZoomError.DailyLimitExceeded;
    }

    public void Reset()
    {
        lock (_lock)
            _counts.Clear();
    }
}
