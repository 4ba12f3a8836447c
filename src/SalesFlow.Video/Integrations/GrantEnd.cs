namespace SalesFlow.Video.Integrations;

/// <summary>Why a grant ended, as an integration's last failure says it.</summary>
internal static class GrantEnd
{
    /// <summary>The user is gone from the account at the platform.</summary>
    public const string AccountGone = "account_gone";

    private const string NotAccepted = "invalid_grant";

    public static string Of(PlatformErrorKind kind) => kind == PlatformErrorKind.AccountGone ? AccountGone : NotAccepted;

    public static PlatformErrorKind KindOf(Integration integration) =>
        integration.IsAccountGone ? PlatformErrorKind.AccountGone : PlatformErrorKind.Unauthorized;
}
