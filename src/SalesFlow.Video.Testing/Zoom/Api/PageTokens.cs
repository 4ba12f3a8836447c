using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>The rest of a list, kept for fifteen minutes behind an opaque token.</summary>
internal sealed class PageTokens(SimulatorClock clock) : IResettable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly ExpiringEntries<ListRest> _rests = new(clock);

    /// <summary>Keeps what is left; an empty token when nothing is.</summary>
    internal string Keep(ListRest rest)
    {
        if (rest.Items.Count == 0)
            return "";

        var token = RandomText.Create(24);
        _rests.Put(token, rest, Lifetime);
        return token;
    }

    /// <summary>Finds what a token stands for. Null when it is unknown, expired, or of another list.</summary>
    internal ListRest? Find(string token, string accountId, string list) =>
        _rests.FindValid(token) is { } rest && rest.AccountId == accountId && rest.List == list ? rest : null;

    public void Reset() => _rests.Clear();
}
