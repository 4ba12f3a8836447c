using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>Calls per second of an account and label, when the options ask for it: Pro limits with a licence, Free ones without.</summary>
internal sealed class RequestRates(SimulatorClock clock, ZoomSimulatorOptions options) : IResettable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Company, RateLabel Label), (long Second, int Count)> _counts = [];

    internal bool TryCount(Account account, RateLabel label)
    {
        if (!options.EnforcesRequestRates)
            return true;

        lock (_lock)
        {
            var second = clock.GetUtcNow().ToUnixTimeSeconds();
            var key = (account.Company, label);
            var count = _counts.TryGetValue(key, out var counted) && counted.Second == second ? counted.Count : 0;
            if (count == Limit(account, label))
                return false;

            _counts[key] = (second, count + 1);
            return true;
        }
    }

    public void Reset()
    {
        lock (_lock)
            _counts.Clear();
    }

    private static int Limit(Account account, RateLabel label) => (account.IsLicensed, label) switch
    {
        (true, RateLabel.Light) => 30,
        (true, _) => 20,
        (false, RateLabel.Light) => 4,
        _ => 2,
    };
}
