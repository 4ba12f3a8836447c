using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using SalesFlow.Video.AspNetCore.Filters;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>Lists and disconnects linked accounts, and chooses the default one.</summary>
internal static class IntegrationEndpoint
{
    public static async Task<IResult> ListAsync(
        HttpContext context, VideoIntegrations integrations, PlatformDirectory platforms, CancellationToken cancellationToken)
    {
        var connected = await integrations.ListAsync(ActingOwner.Of(context), cancellationToken);
        var body = new IntegrationListBody
        {
            Items = [.. connected.Select(IntegrationBody.Of)],
            Platforms = [.. platforms.All.Select(PlatformBody.Of)],
        };
        return JsonAnswer.Of(context, body, VideoJson.Default.IntegrationListBody);
    }

    public static async Task<IResult> DisconnectAsync(
        HttpContext context,
        string slug,
        PlatformDirectory platforms,
        VideoIntegrations integrations,
        [FromQuery(Name = "integration_id")][Description("The account; all accounts of the platform when absent.")] string? integrationId,
        CancellationToken cancellationToken)
    {
        if (!platforms.TryGetByIntegrationSlug(slug, out var platform))
            return IntegrationAnswer.UnknownSlug();
        if (integrationId is null)
            return IntegrationAnswer.Done(await integrations.DisconnectAsync(ActingOwner.Of(context), platform.Platform, null, cancellationToken));

        // An id that is none must not disconnect everything.
        return IntegrationId.TryParse(integrationId, out var id)
            ? IntegrationAnswer.Done(await integrations.DisconnectAsync(ActingOwner.Of(context), platform.Platform, id, cancellationToken))
            : IntegrationAnswer.NotFound();
    }

    public static async Task<IResult> SetDefaultAsync(
        HttpContext context, string id, VideoIntegrations integrations, CancellationToken cancellationToken) =>
        IntegrationId.TryParse(id, out var integrationId)
            ? IntegrationAnswer.Done(await integrations.SetDefaultAsync(ActingOwner.Of(context), integrationId, cancellationToken))
            : IntegrationAnswer.NotFound();
}
