using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom.Api;
using SalesFlow.Video.Testing.Zoom.Meetings;
using SalesFlow.Video.Testing.Zoom.OAuth;
using SalesFlow.Video.Testing.Zoom.Recordings;
using SalesFlow.Video.Testing.Zoom.Rooms;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>Puts the parts of the simulated Zoom together.</summary>
internal static class ZoomRegistration
{
    internal static IServiceCollection AddZoomSimulator(this IServiceCollection services, ZoomSimulatorOptions options) => services
        .AddSingleton(options)
        .Configure<RouteOptions>(routes => routes.SetParameterPolicy<RegexInlineRouteConstraint>("regex"))
        .AddSingleton<IPlatformModule, ZoomPlatform>()
        .AddSingleton<IPlatformMeetings, ZoomMeetings>()
        .AddState(_ => new AppBook<ZoomApp>(options.Apps))
        .AddState<AccountDefaultsBook>()
        .AddState<ZoomDialect>()
        .AddState<ZoomOAuth>()
        .AddState<StartTickets>()
        .AddState<PageTokens>()
        .AddState<DailyBudget>()
        .AddState<RequestRates>()
        .AddState<ZoomWebhooks>()
        .AddState<DownloadTokens>()
        .AddSingleton<ZoomBook>()
        .AddSingleton<RecordingShelf>()
        .AddSingleton<RecordingAftermath>()
        .AddSingleton<RecordingJson>()
        .AddSingleton<StorageLinks>()
        .AddSingleton<HeldInstances>()
        .AddSingleton<ListPages>()
        .AddSingleton<MeetingJson>()
        .AddSingleton<UserEndpoints>()
        .AddSingleton<MeetingEndpoints>()
        .AddSingleton<MeetingListEndpoint>()
        .AddSingleton<RecordingEndpoints>()
        .AddSingleton<PastMeetingEndpoints>()
        .AddSingleton<DownloadEndpoints>()
        .AddSingleton<StorageEndpoint>()
        .AddSingleton<RoomEndpoints>()
        .AddSingleton(provider => new ZoomSimulator(
            provider.GetRequiredService<AppBook<ZoomApp>>(),
            provider.GetRequiredService<AccountBook>(),
            provider.GetRequiredService<AccountDefaultsBook>(),
            provider.GetRequiredService<ZoomDialect>(),
            provider.GetRequiredService<ZoomOAuth>(),
            provider.GetRequiredService<ZoomWebhooks>(),
            provider.GetRequiredService<SimulatorClock>()));
}
