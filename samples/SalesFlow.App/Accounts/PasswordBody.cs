namespace SalesFlow.App.Accounts;

/// <summary>A password and the one that takes its place.</summary>
/// <param name="OldPassword">The password of today.</param>
/// <param name="NewPassword">The password from now on.</param>
/// <param name="NewEmail">Read to be refused: the framework's own route would take it.</param>
internal sealed record PasswordBody(string? OldPassword, string? NewPassword, string? NewEmail)
{
    public override string ToString() => nameof(PasswordBody);
}
