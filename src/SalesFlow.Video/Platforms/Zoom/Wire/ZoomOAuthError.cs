namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>How the OAuth endpoints say no; <c>reason</c> stands where RFC 6749 has <c>error_description</c>.</summary>
internal sealed record ZoomOAuthError
{
    public required string Error { get; init; }

    public string? Reason { get; init; }
}
