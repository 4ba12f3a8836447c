using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video;
using SalesFlow.Video.AspNetCore.Webhooks;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Webhooks;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Proves the webhooks that an application receives at endpoints of its own.</summary>
public static class VideoWebhookVerificationExtensions
{
    /// <summary>Checks the proof before endpoints that call <see cref="RequireVideoWebhookProof"/>; other requests pass untouched.</summary>
    /// <remarks>
    /// Stands after routing. A bad proof gets the platform's answer and a question whether the address is ours is answered, both without
    /// the endpoint. The endpoint finds the exact bytes that were proven in a body that can be read again; nothing is stored.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The services are missing.</exception>
    public static IApplicationBuilder UseVideoWebhookVerification(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.ApplicationServices.GetService<VideoWebhooks>() is null)
        {
            throw new InvalidOperationException(
                "The services of SalesFlow.Video are missing. " +
                "Call builder.Services.AddSalesFlowVideo(builder.Configuration.GetSection(\"SalesFlowVideo\")) before builder.Build().");
        }

        return app.UseMiddleware<WebhookVerificationMiddleware>();
    }

    /// <summary>Lets an endpoint be reached only by webhooks that this platform has proven.</summary>
    /// <remarks>
    /// Without <see cref="UseVideoWebhookVerification"/> each request fails, and says so. A platform that sends several things at once may
    /// have only some of them proven: read <see cref="GetVideoWebhookItems"/> there and not the body.
    /// </remarks>
    /// <typeparam name="TBuilder">What builds the endpoint.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="platform">Who sends to it.</param>
    /// <param name="path">Which of the platform's paths it stands for, such as <c>lifecycle</c>; empty for the first one.</param>
    public static TBuilder RequireVideoWebhookProof<TBuilder>(this TBuilder endpoint, MeetingPlatform platform, string path = "")
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(path);
        var required = new RequiredProof(platform, path);
        endpoint.Add(builder =>
        {
            builder.Metadata.Add(required);
            if (builder.RequestDelegate is { } handle)
                builder.RequestDelegate = context => CheckAndHandleAsync(context, required, handle);
        });
        return endpoint;
    }

    /// <summary>Returns what was proven of the webhook that reached an endpoint; empty for other requests. Each item's bytes end with the request.</summary>
    public static IReadOnlyList<WebhookItem> GetVideoWebhookItems(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ProvenItems>()?.Items ?? [];
    }

    private static Task CheckAndHandleAsync(HttpContext context, RequiredProof required, RequestDelegate handle)
    {
        required.Check(context);
        return handle(context);
    }
}
