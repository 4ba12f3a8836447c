using Microsoft.AspNetCore.Antiforgery;
using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Integrations;

/// <summary>What the page of connected accounts asks for and sends.</summary>
internal static class IntegrationPages
{
    public const string VersionPath = "/app/versions/integrations";

    public static void MapIntegrationPages(this WebApplication app)
    {
        app.MapGet(VersionPath, ReadVersionAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/integrations/{id:guid}/default", MakeDefaultAsync)
            .RequireAuthorization().WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadVersionAsync(Viewer viewer, VideoIntegrations integrations, CancellationToken cancellationToken) =>
        Results.Text(IntegrationsVersion.Of(await integrations.ListAsync(viewer.Owner, cancellationToken)));

    private static async Task<IResult> MakeDefaultAsync(Guid id, Viewer viewer, VideoIntegrations integrations, CancellationToken cancellationToken)
    {
        var chosen = new IntegrationId(id);
        if (await integrations.SetDefaultAsync(viewer.Owner, chosen, cancellationToken) is { } problem)
            return Results.LocalRedirect(IntegrationLinks.Failed(problem.Code));

        var accounts = await integrations.ListAsync(viewer.Owner, cancellationToken);
        var platform = accounts.FirstOrDefault(account => account.Integration.Id == chosen)?.Integration.Platform;
        return Results.LocalRedirect(platform is { } known ? IntegrationLinks.Done("default", known) : IntegrationLinks.Page);
    }
}
