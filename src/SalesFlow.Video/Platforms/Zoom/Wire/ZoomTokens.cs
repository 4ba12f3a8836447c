namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>What the token endpoint grants.</summary>
internal sealed record ZoomTokens
{
    public required string AccessToken { get; init; }

    public required string RefreshToken { get; init; }

    public long? ExpiresIn { get; init; }

    public string? Scope { get; init; }

    public string? ApiUrl { get; init; }

    /// <summary>Returns nothing of the tokens.</summary>
    public override string ToString() => "Zoom tokens";
}
