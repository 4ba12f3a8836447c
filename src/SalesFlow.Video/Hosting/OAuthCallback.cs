namespace SalesFlow.Video.Hosting;

/// <summary>What the browser brings back from a consent page; all of it hostile until checked.</summary>
public sealed record OAuthCallback
{
    /// <summary>The state; null when missing.</summary>
    public string? State { get; init; }

    /// <summary>The authorization code; empty when missing.</summary>
    public Secret Code { get; init; }

    /// <summary>The error code, such as <c>access_denied</c>; null when there is none.</summary>
    public string? Error { get; init; }

    /// <summary>Who sent the answer, as <c>iss</c> says it (RFC 9207); null when it does not.</summary>
    public string? Issuer { get; init; }

    /// <summary>Returns the error only.</summary>
    public override string ToString() => $"callback, error {Error ?? "none"}";
}
