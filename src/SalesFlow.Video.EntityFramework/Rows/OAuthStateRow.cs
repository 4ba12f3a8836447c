namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>oauth_states</c>; it lives until its time is up, or connecting has failed.</summary>
internal sealed class OAuthStateRow
{
    public required string Id { get; set; }

    public required string UserId { get; set; }

    public required string Platform { get; set; }

    /// <summary>The protected verifier; once the state was taken, what came of it.</summary>
    public required string CodeVerifier { get; set; }

    public string? ReturnUrl { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
