namespace SalesFlow.Video.Integrations;

/// <summary>What came of a call to a token endpoint; one of the four nested cases.</summary>
public abstract record TokenAnswer
{
    private TokenAnswer()
    {
    }

    /// <summary>New tokens were granted.</summary>
    public sealed record Granted(TokenGrant Grant) : TokenAnswer;

    /// <summary>The authorization code or refresh token is dead (<c>invalid_grant</c>): final, the user must consent again.</summary>
    /// <param name="IsAccountGone">True when the platform says that it is the user who is gone.</param>
    /// <param name="Reason">A fixed word for it, such as <c>password_changed</c>, as the connection's last failure; null for <c>invalid_grant</c>.</param>
    public sealed record GrantRejected(bool IsAccountGone = false, string? Reason = null) : TokenAnswer;

    /// <summary>The application's own credentials or settings are refused: nobody's grant is affected.</summary>
    /// <param name="ErrorCode">The platform's error code, such as <c>invalid_client</c>.</param>
    public sealed record ClientRejected(string ErrorCode) : TokenAnswer;

    /// <summary>No usable answer. The platform may have rotated the refresh token nevertheless.</summary>
    /// <param name="RetryAfter">How long the platform asks us to wait; null when it did not say.</param>
    public sealed record Failed(TimeSpan? RetryAfter) : TokenAnswer;
}
