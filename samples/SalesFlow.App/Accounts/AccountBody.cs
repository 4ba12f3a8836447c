using Microsoft.AspNetCore.Identity;

namespace SalesFlow.App.Accounts;

/// <summary>An account as its user sees it.</summary>
internal sealed record AccountBody(string? Email, bool IsEmailConfirmed)
{
    public static AccountBody Of(IdentityUser user) => new(user.Email, user.EmailConfirmed);
}
