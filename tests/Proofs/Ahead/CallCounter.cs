namespace SalesFlow.Video.Proofs.Ahead;

/// <summary>Counts calls as a platform does that limits them by class, by the second and by the day.</summary>
internal sealed class CallCounter(TimeProvider timeProvider)
{
    private readonly Dictionary<(RateClass Class, long Second), int> _seconds = [];
    private readonly Dictionary<(RateClass Class, DateOnly Day), int> _days = [];

    private readonly Lock _lock = new();

    public void Count(RateClass rateClass)
    {
        var now = timeProvider.GetUtcNow();
        lock (_lock)
        {
            Add(_seconds, (rateClass, now.ToUnixTimeSeconds()));
            Add(_days, (rateClass, DateOnly.FromDateTime(now.UtcDateTime)));
        }
    }

    public AheadLine Describe(RateClass rateClass) => new(
        rateClass,
        _seconds.Where(count => count.Key.Class == rateClass).Max(static count => (int?)count.Value) ?? 0,
        _days.Where(count => count.Key.Class == rateClass).Max(static count => (int?)count.Value) ?? 0,
        _days.Where(count => count.Key.Class == rateClass).Sum(static count => count.Value));

    private static void Add<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
