using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace SalesFlow.App.Authentication;

/// <summary>Who may look at deliveries and jobs: users who were given the role by a command, and the demo user on a developer's machine.</summary>
internal static class Operators
{
    /// <summary>What makes a user an operator. Stored with the user, where nobody gets it by registering an address.</summary>
    public static Claim Role { get; } = new(ClaimTypes.Role, "operator");

    public static bool Includes(HttpContext context) => context.Features.Get<Seat>() is not null;

    /// <summary>Reads the role from the database at each request to the operators' routes: a session only knows what was true when it began.</summary>
    /// <remarks>To be used after authentication. A path that is not recognized here finds no operator behind it.</remarks>
    public static void UseOperators(this WebApplication app) => app.UseWhen(
        static context => context.Request.Path.StartsWithSegments("/api/video-operations"),
        static operations => operations.Use(async static (context, next) =>
        {
            if (await IsOperatorAsync(context))
                context.Features.Set(new Seat());
            await next(context);
        }));

    public static async Task<bool> HasRoleAsync(this UserManager<IdentityUser> users, IdentityUser user) =>
        (await users.GetClaimsAsync(user)).Any(static claim => claim.Type == Role.Type && claim.Value == Role.Value);

    private static async Task<bool> IsOperatorAsync(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true } identity)
            return false;
        if (identity.AuthenticationType == DemoUserHandler.SchemeName)
            return true;

        var users = context.RequestServices.GetRequiredService<UserManager<IdentityUser>>();
        return await users.GetUserAsync(context.User) is { } user && await users.HasRoleAsync(user);
    }

    /// <summary>Put on a request of an operator.</summary>
    private sealed class Seat;
}
