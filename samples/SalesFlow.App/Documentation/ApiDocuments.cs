using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using SalesFlow.Video;
using Scalar.AspNetCore;

namespace SalesFlow.App.Documentation;

/// <summary>The description of the API and its page, which asks nothing from outside.</summary>
internal static class ApiDocuments
{
    public static void AddApiDocuments(this IServiceCollection services) => services.AddOpenApi("v1", static options =>
        options.AddDocumentTransformer(static (document, context, _) =>
        {
            document.Info.Title = "SalesFlow.Video";
            document.Info.Description = "Video meetings for a CRM. Problems carry a stable code; docs/errors.md lists them all.";

            // Else the address that somebody asked for would be handed to the next reader as ours.
            var address = context.ApplicationServices.GetRequiredService<IOptions<SalesFlowVideoOptions>>().Value.PublicBaseUrl!;
            document.Servers = [new OpenApiServer { Url = address.AbsoluteUri.TrimEnd('/') }];
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
