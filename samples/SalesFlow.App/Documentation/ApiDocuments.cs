using Scalar.AspNetCore;

namespace SalesFlow.App.Documentation;

/// <summary>The description of the API and its page, which asks nothing from outside.</summary>
internal static class ApiDocuments
{
    public static void AddApiDocuments(this IServiceCollection services) => services.AddOpenApi("v1", static options =>
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "SalesFlow.Video";
            document.Info.Description = "Video meetings for a CRM. Problems carry a stable code; docs/errors.md lists them all.";
            return Task.CompletedTask;
        }));

    public static void MapApiDocuments(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/docs", static options =>
        {
            options.WithTitle("SalesFlow.Video API");
            options.WithFavicon("/favicon.svg");
            options.DefaultFonts = false;
            options.DisableTelemetry();
            options.DisableAgent();
            options.DisableMcp();
            options.HideDeveloperTools();
            options.HideClientButton();
        });
    }
}
