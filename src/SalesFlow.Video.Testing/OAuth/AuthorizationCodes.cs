using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The codes that were handed out and not yet exchanged.</summary>
internal sealed class AuthorizationCodes(SimulatorClock clock) : IResettable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ExpiringEntries<AuthorizationCode> _codes = new(clock);

    internal string Issue(AuthorizationCode code)
    {
        var secret = OpaqueToken.Random(32);
        _codes.Put(secret, code, Lifetime);
        return secret;
    }

    /// <summary>Takes a code for good: whatever its own client does with it. Another client's attempt leaves it alone.</summary>
    internal (AuthorizationCode? Code, bool HasExpired) Take(string secret, string clientId)
    {
        var found = _codes.Find(secret);
        return found.Value?.ClientId == clientId && _codes.Remove(secret) ? found : default;
    }

    public void Reset() => _codes.Clear();
}
