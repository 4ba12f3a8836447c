namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>What the token endpoint tells beside a grant: where the API of the account's region is.</summary>
internal sealed record ZoomRegion(string? ApiUrl);
