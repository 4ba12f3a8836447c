namespace SalesFlow.Video.Integrations;

/// <summary>Why a grant ended, as an integration's last failure says it.</summary>
internal static class GrantEnd
{
    /// <summary>The user is gone from the account at the platform.</summary>
    public const string AccountGone = "account_gone";

    /// <summary>The stored tokens do not open.</summary>
    public const string Unreadable = "tokens_unreadable";

    /// <summary>The access token ended, and the platform had given nothing to renew it with.</summary>
    public const string NotRenewable = "no_refresh_token";

    private const string NotAccepted = "invalid_grant";

    public static string Of(PlatformErrorKind kind, string? reason) => kind == PlatformErrorKind.AccountGone ? AccountGone : reason ?? NotAccepted;

    public static PlatformErrorKind KindOf(Integration integration) =>
        integration.IsAccountGone ? PlatformErrorKind.AccountGone : PlatformErrorKind.Unauthorized;
}
