using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Api;
using SalesFlow.Video.Platforms.Zoom.Artifacts;
using SalesFlow.Video.Platforms.Zoom.Meetings;
using SalesFlow.Video.Platforms.Zoom.OAuth;
using SalesFlow.Video.Platforms.Zoom.Webhooks;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>Registers all that makes up the platform.</summary>
internal static class ZoomRegistration
{
    private static readonly PlatformDescriptor Descriptor = new()
    {
        Platform = MeetingPlatform.Zoom,
        DisplayName = "Zoom",
        IntegrationSlug = "zoom",
        WebhookSlug = "zoom",
    };

    public static void AddTo(IServiceCollection services)
    {
        // A second AddZoom() adds configuration, not a second platform.
        if (services.Any(static service => service.ServiceType == typeof(ZoomApiClient)))
            return;

        services.AddPlatformHttpClient(ZoomDefaults.HttpClientName);
        services.AddSingleton(Descriptor);
        services.AddSingleton<ZoomSender>();
        services.AddSingleton<ZoomApiClient>();
        services.AddSingleton<ZoomOccurrenceReader>();
        services.AddSingleton<ZoomDownloads>();
        services.AddSingleton<ZoomRecordingReader>();
        services.AddSingleton<ZoomTranscriptReader>();
        services.AddSingleton<ZoomAttendanceReader>();
        services.AddKeyedSingleton<IOAuthClient, ZoomOAuthClient>(MeetingPlatform.Zoom);
        services.AddKeyedSingleton<IMeetingProvider, ZoomMeetingProvider>(MeetingPlatform.Zoom);
        services.AddKeyedSingleton<IWebhookReceiver, ZoomWebhookReceiver>(MeetingPlatform.Zoom);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, ZoomConfigurationCheck>());
    }
}
