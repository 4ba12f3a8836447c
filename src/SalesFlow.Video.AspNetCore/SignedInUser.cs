using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.AspNetCore;

/// <summary>Takes the owner from the claims of the signed-in user.</summary>
internal static class SignedInUser
{
    private const string Subject = "sub";

    public static OwnerId? Find(HttpContext context)
    {
        // A principal may also carry identities that nobody vouched for.
        var claims = context.User.Identities.Where(static identity => identity.IsAuthenticated).SelectMany(static identity => identity.Claims).ToList();
        var id = ValueOf(claims, ClaimTypes.NameIdentifier) ?? ValueOf(claims, Subject);
        return string.IsNullOrWhiteSpace(id) ? null : new OwnerId(id);
    }

    private static string? ValueOf(List<Claim> claims, string type) => claims.Find(claim => claim.Type == type)?.Value;
}
