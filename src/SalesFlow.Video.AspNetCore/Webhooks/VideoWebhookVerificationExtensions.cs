using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video;
using SalesFlow.Video.AspNetCore.Webhooks;
using SalesFlow.Video.Hosting;

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
    /// <remarks>Without <see cref="UseVideoWebhookVerification"/> each request fails, and says so.</remarks>
    /// <typeparam name="TBuilder">What builds the endpoint.</typeparam>
    public static TBuilder RequireVideoWebhookProof<TBuilder>(this TBuilder endpoint, MeetingPlatform platform)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var required = new RequiredProof(platform);
        endpoint.Add(builder =>
        {
            builder.Metadata.Add(required);
            if (builder.RequestDelegate is { } handle)
                builder.RequestDelegate = context => CheckAndHandleAsync(context, required, handle);
        });
        return endpoint;
    }

    private static Task CheckAndHandleAsync(HttpContext context, RequiredProof required, RequestDelegate handle)
    {
        required.Check(context);
        return handle(context);
    }
}
