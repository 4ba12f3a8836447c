using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>One consent: an app may act for a person with these scopes, until it is removed.</summary>
internal sealed class Grant(string clientId, Account account, IReadOnlyList<string> scopes)
{
    private volatile bool _isRemoved;

    internal string ClientId => clientId;

    internal Account Account => account;

    /// <summary>Fixed at consent: scopes that the app gains later need a new one.</summary>
    internal IReadOnlyList<string> Scopes => scopes;

    internal bool IsRemoved => _isRemoved;

    internal void Remove() => _isRemoved = true;
}
