using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SalesFlow.App.Authentication;

/// <summary>Tells whose refresh token it is, as long as it lasts and the password is the one that it was given for.</summary>
internal sealed class TokenPairs(SignInManager<IdentityUser> signIns, IOptionsMonitor<BearerTokenOptions> options, TimeProvider timeProvider)
{
    /// <summary>Returns the user to make a new pair for; null for a token that is not valid.</summary>
    public async Task<ClaimsPrincipal?> FindUserAsync(string? refreshToken)
    {
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(refreshToken);
        return ticket?.Properties.ExpiresUtc > timeProvider.GetUtcNow() && await signIns.ValidateSecurityStampAsync(ticket.Principal) is { } user
            ? await signIns.CreateUserPrincipalAsync(user)
            : null;
    }
}
