using System.Security.Claims;

namespace SalesFlow.App.Authentication;

/// <summary>Who may look at deliveries and jobs: the e-mail addresses of <c>Operators</c>, and the demo user on a developer's machine.</summary>
internal static class Operators
{
    public static bool Includes(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true } identity)
            return false;
        if (identity.AuthenticationType == DemoUserHandler.SchemeName)
            return true;

        var email = context.User.FindFirstValue(ClaimTypes.Email);
        var operators = context.RequestServices.GetRequiredService<IConfiguration>().GetSection("Operators").Get<string[]>() ?? [];
        return email is not null && operators.Contains(email, StringComparer.OrdinalIgnoreCase);
    }
}
