using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SalesFlow.App.Database;

namespace SalesFlow.App.Authentication;

/// <summary>Who uses the app: Identity's users with a cookie or a bearer token, and the demo user on a developer's machine.</summary>
internal static class Users
{
    private const string ChooserScheme = "SalesFlow";

    // What AddIdentityApiEndpoints calls its scheme that takes a cookie or a bearer token; the framework keeps the name to itself.
    private const string IdentityScheme = "Identity.BearerAndApplication";

    public static void AddUsers(this IServiceCollection services)
    {
        services.AddIdentityApiEndpoints<IdentityUser>(static options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<AppDbContext>();

        services.AddAuthentication(static options =>
            {
                options.DefaultScheme = ChooserScheme;
                options.DefaultAuthenticateScheme = ChooserScheme;
                options.DefaultChallengeScheme = ChooserScheme;
            })
            .AddScheme<AuthenticationSchemeOptions, DemoUserHandler>(DemoUserHandler.SchemeName, null)
            .AddPolicyScheme(ChooserScheme, null, static options =>
            {
                options.ForwardDefaultSelector = Choose;

                // Says 401 with a problem, whatever would have been accepted.
                options.ForwardChallenge = DemoUserHandler.SchemeName;
            });
        services.AddAuthorization();
    }

    /// <summary>Maps sign-in, refresh and account routes; registration only where <c>Accounts:AllowRegistration</c> is set.</summary>
    public static void MapUsers(this WebApplication app)
    {
        var allowsRegistration = app.Configuration.GetValue("Accounts:AllowRegistration", app.Environment.IsDevelopment());
        app.MapGroup("/api/account").WithTags("Account").MapIdentityApi<IdentityUser>().AddEndpointFilter(async (context, next) =>
            allowsRegistration || !context.HttpContext.Request.Path.StartsWithSegments("/api/account/register", StringComparison.OrdinalIgnoreCase)
                ? await next(context)
                : Results.NotFound());
    }

    private static string Choose(HttpContext context) => DemoUserHandler.Serves(context) ? DemoUserHandler.SchemeName : IdentityScheme;
}
