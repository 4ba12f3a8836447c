using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Integrations;

/// <summary>What is remembered between opening a consent page and the callback, and for a while after it, in case the callback comes again.</summary>
[Experimental("SFV0001")]
public sealed record OAuthState
{
    /// <summary>The SHA-256 of the state value in hexadecimal; the value itself is known to the browser only.</summary>
    public required string Id { get; init; }

    /// <summary>Who opened the consent page; nobody else may finish.</summary>
    public required OwnerId Owner { get; init; }

    /// <summary>The platform whose consent page was opened.</summary>
    public required MeetingPlatform Platform { get; init; }

    /// <summary>The protected PKCE verifier; empty once the state was taken.</summary>
    public required string CodeVerifier { get; init; }

    /// <summary>The local address to return to; null for the application's own default.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>When the state stops being accepted.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>True once a callback has used the state.</summary>
    public bool IsTaken { get; init; }

    /// <summary>The integration that was connected with it; null before that.</summary>
    public IntegrationId? ConnectedAs { get; init; }

    /// <summary>Returns platform and end, never the verifier.</summary>
    public override string ToString() => $"{Platform}, ends {ExpiresAt:O}";
}
