namespace SalesFlow.Video.Testing.OAuth;

/// <summary>What one exchange or refresh handed out; without a refresh token where the platform gives none.</summary>
internal sealed record TokenPair(string AccessToken, string? RefreshToken, Grant Grant)
{
    public override string ToString() => "a pair of tokens";
}
