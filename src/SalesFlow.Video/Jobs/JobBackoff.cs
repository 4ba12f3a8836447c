namespace SalesFlow.Video.Jobs;

/// <summary>How long a job rests between attempts: five seconds, doubling to fifteen minutes, with some jitter.</summary>
internal static class JobBackoff
{
    /// <summary>After so many attempts, about half a day, somebody has to look.</summary>
    public const int MaxAttempts = 50;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public static TimeSpan After(int attempts)
    {
        var exponent = Math.Clamp(attempts - 1, 0, 16);
        var pause = TimeSpan.FromTicks(Math.Min(First.Ticks << exponent, Longest.Ticks));

        // Jobs that failed together must not come back together.
        return pause * (1 + (Random.Shared.NextDouble() * 0.2));
    }
}
