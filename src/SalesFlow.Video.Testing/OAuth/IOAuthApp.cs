namespace SalesFlow.Video.Testing.OAuth;

/// <summary>An app as a developer registered it, as far as every platform needs that for its consent page and its tokens.</summary>
internal interface IOAuthApp
{
    string ClientId { get; }

    string ClientSecret { get; }

    string Name { get; }

    IReadOnlyList<string> RedirectUris { get; }

    bool AllowsAnyLoopbackRedirect { get; }

    IReadOnlyList<string> Scopes { get; }
}
