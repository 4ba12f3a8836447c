namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary>The pair that one exchange or refresh handed out.</summary>
internal sealed record ZoomTokens(string AccessToken, string RefreshToken, ZoomGrant Grant);
