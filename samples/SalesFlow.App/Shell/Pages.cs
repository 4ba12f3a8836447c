using SalesFlow.App.Widgets;

namespace SalesFlow.App.Shell;

/// <summary>The web app: pages rendered on the server, in the browser's language.</summary>
internal static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddScoped(Viewer.Of);
        services.AddScoped<TimeWords>();
        services.AddScoped<ProblemText>();
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseRequestLocalization([.. Preferences.Languages]);

        // Clients of the API read problems, not pages.
        app.UseWhen(
            static context => !context.Request.Path.StartsWithSegments("/api"),
            static pages =>
            {
                pages.UseExceptionHandler("/error", createScopeForErrors: true);
                pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
            });
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapHomePage();
        app.MapRazorComponents<Document>();
    }
}
