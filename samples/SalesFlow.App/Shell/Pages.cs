using Microsoft.AspNetCore.Diagnostics;
using SalesFlow.App.Documentation;
using SalesFlow.App.Widgets;

namespace SalesFlow.App.Shell;

/// <summary>The web app: pages rendered on the server, in the browser's language.</summary>
internal static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddExceptionHandler<ApiExceptions>();
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddScoped(Viewer.Of);
        services.AddScoped<TimeWords>();
        services.AddScoped<ProblemText>();
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseRequestLocalization([.. Preferences.Languages]);

        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);

        // Clients of the API read problems, not pages.
        app.Use(static (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/api") && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapHomePage();
        app.MapRazorComponents<Document>();
    }
}
