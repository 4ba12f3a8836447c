using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The codes that were handed out and not yet exchanged.</summary>
internal sealed class AuthorizationCodes(SimulatorClock clock, TimeSpan lifetime)
{
    private readonly ExpiringEntries<AuthorizationCode> _codes = new(clock);

    internal string Issue(AuthorizationCode code)
    {
        var secret = RandomText.Create(32);
        _codes.Put(secret, code, lifetime);
        return secret;
    }

    /// <summary>Takes a code for good: whatever its own client does with it. Another client's attempt leaves it alone.</summary>
    internal (AuthorizationCode? Code, bool HasExpired) Take(string secret, string clientId)
    {
        var found = _codes.Find(secret);
        return found.Value?.ClientId == clientId && _codes.Remove(secret) ? found : default;
    }

    internal void Clear() => _codes.Clear();
}
