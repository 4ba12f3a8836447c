using Microsoft.AspNetCore.Identity;

namespace SalesFlow.App.Authentication;

/// <summary>Begins sessions, and tells nobody which addresses have an account: neither in words nor in time.</summary>
internal sealed class SignIn(SignInManager<IdentityUser> signIns, UserManager<IdentityUser> users, UnknownAddresses unknown)
{
    /// <summary>The wrong attempt that locks an account.</summary>
    public const int AllowedFailures = 5;

    private static readonly IdentityUser Nobody = new();
    private static readonly Lazy<string> NobodysHash = new(static () => new PasswordHasher<IdentityUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    public static TimeSpan LockoutTime { get; } = TimeSpan.FromMinutes(5);

    /// <param name="email">The address as typed.</param>
    /// <param name="password">The password as typed.</param>
    /// <param name="isRemembered">True to keep the session when the browser is closed.</param>
    public Task<SignInOutcome> TryAsync(string email, string password, bool isRemembered) =>
        TryAsync(email, password, isRemembered, IdentityConstants.ApplicationScheme);

    /// <summary>Writes a pair of tokens into the answer instead of beginning a session.</summary>
    public Task<SignInOutcome> TryForTokensAsync(string email, string password) =>
        TryAsync(email, password, isRemembered: true, IdentityConstants.BearerScheme);

    private async Task<SignInOutcome> TryAsync(string email, string password, bool isRemembered, string scheme)
    {
        if (await users.FindByEmailAsync(email) is not { } user)
            return RefuseUnknown(email, password);

        signIns.AuthenticationScheme = scheme;
        var result = await signIns.PasswordSignInAsync(user, password, isRemembered, lockoutOnFailure: true);
        return result.Succeeded ? SignInOutcome.SignedIn : result.IsLockedOut ? SignInOutcome.LockedOut : SignInOutcome.Refused;
    }

    /// <summary>Takes as long as a wrong password would.</summary>
    private SignInOutcome RefuseUnknown(string email, string password)
    {
        if (!unknown.TryCount(users.NormalizeEmail(email)!))
            return SignInOutcome.LockedOut;

        users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return SignInOutcome.Refused;
    }
}
