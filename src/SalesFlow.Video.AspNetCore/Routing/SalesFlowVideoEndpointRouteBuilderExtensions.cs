using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.AspNetCore;
using SalesFlow.Video.AspNetCore.Artifacts;
using SalesFlow.Video.AspNetCore.Filters;
using SalesFlow.Video.AspNetCore.Integrations;
using SalesFlow.Video.AspNetCore.Meetings;
using SalesFlow.Video.AspNetCore.Operations;
using SalesFlow.Video.AspNetCore.Webhooks;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the HTTP endpoints of SalesFlow.Video.</summary>
public static class SalesFlowVideoEndpointRouteBuilderExtensions
{
    /// <summary>Maps all endpoints: meetings, integrations, webhooks and operators' routes.</summary>
    /// <returns>A builder for conventions that hold for all of them.</returns>
    /// <exception cref="InvalidOperationException">The services are missing.</exception>
    public static IEndpointConventionBuilder MapSalesFlowVideo(this IEndpointRouteBuilder endpoints)
    {
        RequireServices(endpoints);
        var all = endpoints.MapGroup("");
        all.MapVideoMeetings();
        all.MapVideoIntegrations();
        all.MapVideoWebhooks();
        all.MapVideoOperations();
        return all;
    }

    /// <summary>Maps <c>/api/video-meetings</c>.</summary>
    /// <inheritdoc cref="MapSalesFlowVideo"/>
    public static IEndpointConventionBuilder MapVideoMeetings(this IEndpointRouteBuilder endpoints)
    {
        RequireServices(endpoints);
        var meetings = endpoints.MapGroup("/api/video-meetings").WithTags("Video meetings");
        var guarded = Guard(meetings);
        MeetingRoutes.Map(guarded);
        ArtifactRoutes.Map(guarded);
        return meetings;
    }

    /// <summary>Maps <c>/api/integrations</c>.</summary>
    /// <inheritdoc cref="MapSalesFlowVideo"/>
    public static IEndpointConventionBuilder MapVideoIntegrations(this IEndpointRouteBuilder endpoints)
    {
        RequireServices(endpoints);
        var integrations = endpoints.MapGroup("/api/integrations").WithTags("Video integrations");
        IntegrationRoutes.Map(Guard(integrations));
        return integrations;
    }

    /// <summary>Maps <c>/api/webhooks</c>, where platforms send what happened. Never limited, and open to whoever can prove to be a platform.</summary>
    /// <inheritdoc cref="MapSalesFlowVideo"/>
    public static IEndpointConventionBuilder MapVideoWebhooks(this IEndpointRouteBuilder endpoints)
    {
        RequireServices(endpoints);
        var webhooks = endpoints.MapGroup("/api/webhooks").WithTags("Video webhooks");
        WebhookRoutes.Map(webhooks);
        return webhooks;
    }

    /// <summary>Maps <c>/api/video-operations</c>, for those whom <see cref="VideoEndpointOptions.Operator"/> names.</summary>
    /// <inheritdoc cref="MapSalesFlowVideo"/>
    public static IEndpointConventionBuilder MapVideoOperations(this IEndpointRouteBuilder endpoints)
    {
        RequireServices(endpoints);
        var operations = endpoints.MapGroup("/api/video-operations").WithTags("Video operations");
        OperationsRoutes.Map(GuardAddress(operations).AddEndpointFilter<OperatorFilter>());
        return operations;
    }

    /// <summary>Puts the filters around every handler of a group, outermost first.</summary>
    private static RouteGroupBuilder Guard(RouteGroupBuilder group) => GuardAddress(group)
        .AddEndpointFilter<OwnerFilter>()
        .AddEndpointFilter<OwnerLimitFilter>();

    private static RouteGroupBuilder GuardAddress(RouteGroupBuilder group) => group
        .AddEndpointFilter<UnexpectedErrorFilter>()
        .AddEndpointFilter<ForgeryFilter>()
        .AddEndpointFilter<AddressLimitFilter>();

    private static void RequireServices(IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>();
        if (!services.IsService(typeof(RequestLimits)))
        {
            throw new InvalidOperationException(
                "The services of SalesFlow.Video's endpoints are missing. " +
                "Call builder.Services.AddSalesFlowVideo(builder.Configuration.GetSection(\"SalesFlowVideo\")).AddEndpoints() before builder.Build().");
        }
    }
}
