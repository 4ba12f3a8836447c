namespace SalesFlow.App.Accounts;

/// <summary>The token for the next pair of tokens.</summary>
internal sealed record RefreshBody(string? RefreshToken)
{
    public override string ToString() => nameof(RefreshBody);
}
