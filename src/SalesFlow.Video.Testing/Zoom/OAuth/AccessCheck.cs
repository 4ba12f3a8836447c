namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary>What an access token is good for: a grant, or nothing and why.</summary>
internal readonly record struct AccessCheck(ZoomGrant? Grant, bool HasExpired)
{
    internal static AccessCheck Invalid => default;

    internal static AccessCheck Expired => new(null, true);
}
