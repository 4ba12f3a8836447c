using Microsoft.AspNetCore.Antiforgery;
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

    public static void AddUsers(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityApiEndpoints<IdentityUser>(static options =>
        {
            options.Password.RequiredLength = PasswordRules.ShortestLength;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.User.RequireUniqueEmail = true;
            options.Lockout.MaxFailedAccessAttempts = SignIn.AllowedFailures;
            options.Lockout.DefaultLockoutTimeSpan = SignIn.LockoutTime;
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

                // Leads to the sign-in or says 401 with a problem, whatever would have been accepted.
                options.ForwardChallenge = DemoUserHandler.SchemeName;
            });
        services.AddAuthorization();
        services.AddSession(isDevelopment: builder.Environment.IsDevelopment());
        services.AddSingleton<UnknownAddresses>();
        services.AddSingleton(new Registration(builder.Configuration.GetValue("Accounts:AllowRegistration", builder.Environment.IsDevelopment())));
        services.AddScoped<SignIn>();
        services.AddScoped<TokenPairs>();
    }

    /// <summary>Maps the end of a session; <c>MapAccounts</c> and the pages have the rest.</summary>
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost("/sign-out", SignOutAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();

    private static void AddSession(this IServiceCollection services, bool isDevelopment)
    {
        var secure = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = secure;
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
            options.SlidingExpiration = true;
        });

        // A changed password ends the sessions elsewhere within this time.
        services.Configure<SecurityStampValidatorOptions>(static options => options.ValidationInterval = TimeSpan.FromMinutes(1));

        services.Configure<AntiforgeryOptions>(options => options.Cookie.SecurePolicy = secure);
    }

    private static async Task<IResult> SignOutAsync(SignInManager<IdentityUser> signIns)
    {
        await signIns.SignOutAsync();
        return Results.LocalRedirect(DemoUserHandler.SignInPath);
    }

    private static string Choose(HttpContext context) => DemoUserHandler.Serves(context) ? DemoUserHandler.SchemeName : IdentityScheme;
}
