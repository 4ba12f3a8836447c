namespace SalesFlow.App.Accounts;

/// <summary>Who signs in, or makes an account.</summary>
internal sealed record SignInBody(string? Email, string? Password)
{
    public override string ToString() => $"{nameof(SignInBody)} of {Email}";
}
