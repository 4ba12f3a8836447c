using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Processing;

/// <summary>Lets the background read a platform at a walk: once a second for each account, whatever is due at the same moment.</summary>
/// <remarks>
/// Platforms count by the second and by the company's account, which its users' integrations do not name: users of the same e-mail
/// domain count as one. Each node walks for itself. What users and webhooks ask for does not wait.
/// </remarks>
internal sealed class ReadingPace(TimeProvider timeProvider)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    // Whatever would wait longer leaves its place among the jobs of this node to others.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly Dictionary<(MeetingPlatform Platform, string Company), DateTimeOffset> _next = [];
    private DateTimeOffset _forgottenAt;

    /// <summary>Waits for a turn; returns null then, or how long to stay away when too many are waiting already.</summary>
    public async Task<TimeSpan?> TakeTurnAsync(Integration integration, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = timeProvider.GetUtcNow();
            ForgetIdle(now);
            var account = AccountOf(integration);
            var turn = _next.TryGetValue(account, out var next) && next > now ? next : now;
            wait = turn - now;
            if (wait > LongestWait)
                return wait * (1 + Random.Shared.NextDouble());
            _next[account] = turn + Beat;
        }

        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Forgets accounts that have not been read for a beat, of which a node may see any number; looks for them once a beat.</summary>
    private void ForgetIdle(DateTimeOffset now)
    {
        if (now - _forgottenAt < Beat)
            return;

        _forgottenAt = now;
        foreach (var (account, next) in _next)
        {
            if (next <= now)
                _next.Remove(account);
        }
    }

    private static (MeetingPlatform Platform, string Company) AccountOf(Integration integration) => integration.PlatformEmail is { Length: > 0 } email
        ? (integration.Platform, email[(email.LastIndexOf('@') + 1)..].ToUpperInvariant())
        : (integration.Platform, integration.PlatformUserId);
}
