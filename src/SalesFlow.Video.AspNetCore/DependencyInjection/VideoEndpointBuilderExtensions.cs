using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SalesFlow.Video.AspNetCore;
using SalesFlow.Video.AspNetCore.Artifacts;
using SalesFlow.Video.AspNetCore.Filters;
using SalesFlow.Video.AspNetCore.Integrations;
using SalesFlow.Video.AspNetCore.Meetings;
using SalesFlow.Video.AspNetCore.Webhooks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what the HTTP endpoints need.</summary>
public static class VideoEndpointBuilderExtensions
{
    /// <summary>Prepares the endpoints; <c>app.MapSalesFlowVideo()</c> then maps them.</summary>
    /// <remarks>Can be called again: everything is added once, and each configuration is applied.</remarks>
    public static SalesFlowVideoBuilder AddEndpoints(this SalesFlowVideoBuilder builder, Action<VideoEndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<VideoEndpointOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VideoEndpointOptions>, VideoEndpointOptionsValidator>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IHttpContextFactory>(
            static provider => new CallbackShield(new DefaultHttpContextFactory(provider))));
        builder.Services.TryAddSingleton<RequestLimits>();
        builder.Services.TryAddSingleton<UnexpectedErrors>();
        builder.Services.TryAddSingleton<WebhookEndpoint>();
        builder.Services.TryAddSingleton<MeetingAccess>();
        builder.Services.TryAddSingleton<MeetingAnswer>();
        builder.Services.TryAddSingleton<ConversationAccess>();
        builder.Services.TryAddSingleton<MeetingQueryReader>();
        return builder;
    }
}
