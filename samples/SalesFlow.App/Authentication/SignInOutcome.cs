namespace SalesFlow.App.Authentication;

/// <summary>How an attempt to sign in ended.</summary>
internal enum SignInOutcome
{
    /// <summary>The session began.</summary>
    SignedIn,

    /// <summary>No such account, or another password: which of the two is not told.</summary>
    Refused,

    /// <summary>There were too many wrong attempts; no password is looked at for a while.</summary>
    LockedOut,
}
