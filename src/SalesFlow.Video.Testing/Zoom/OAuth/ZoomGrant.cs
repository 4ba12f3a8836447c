namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary>One consent: an app may act for a person with these scopes, until it is removed.</summary>
internal sealed class ZoomGrant(string clientId, ZoomAccount account, IReadOnlyList<string> scopes)
{
    private volatile bool _removed;

    internal string ClientId => clientId;

    internal ZoomAccount Account => account;

    /// <summary>Fixed at consent: scopes that the app gains later need a new one.</summary>
    internal IReadOnlyList<string> Scopes => scopes;

    internal bool IsRemoved => _removed;

    internal void Remove() => _removed = true;
}
