namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The pair that one exchange or refresh handed out.</summary>
internal sealed record TokenPair(string AccessToken, string RefreshToken, Grant Grant)
{
    public override string ToString() => "a pair of tokens";
}
