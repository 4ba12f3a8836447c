namespace SalesFlow.Video.Testing.OAuth;

/// <summary>What an access token is good for: a grant, or nothing and why.</summary>
internal readonly record struct AccessCheck(Grant? Grant, bool HasExpired)
{
    internal static AccessCheck Invalid => default;

    internal static AccessCheck Expired => new(null, true);
}
