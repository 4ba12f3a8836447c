namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>oauth_states</c>; it lives until the callback comes or its time is up.</summary>
internal sealed class OAuthStateRow
{
    public required string Id { get; set; }

    public required string UserId { get; set; }

    public required string Platform { get; set; }

    public required string CodeVerifier { get; set; }

    public string? ReturnUrl { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
