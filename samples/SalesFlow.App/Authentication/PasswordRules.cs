namespace SalesFlow.App.Authentication;

/// <summary>What a password must be. Length is all: rules about digits and signs make passwords that people write down.</summary>
internal static class PasswordRules
{
    public const int ShortestLength = 12;
}
