using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Requests;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Webhooks;

namespace SalesFlow.Video.Testing;

/// <summary>What all platforms share: people, meetings and what becomes of them, files, webhooks on their way.</summary>
internal static class SharedParts
{
    internal static IServiceCollection AddSharedParts(this IServiceCollection services) => services
        .AddSingleton<SimulatorAddress>()
        .AddSingleton(_ => new FaultScript())
        .AddState<RequestLog>()
        .AddState<PlatformAgenda>()
        .AddState(provider => new AccountBook(provider.GetRequiredService<PlatformSimulatorOptions>().Accounts))
        .AddState<MeetingBook>()
        .AddState<OccurrenceBook>()
        .AddState<HeldMeetings>()
        .AddState<ScheduledHold>()
        .AddState<ArtifactShelf>()
        .AddState<WeatherReport>()
        .AddState<WebhookLog>()
        .AddState<WebhookCourier>()
        .AddSingleton<WebhookPoster>()
        .AddSingleton<MeetingPlatforms>()
        .AddSingleton<MeetingChanges>()
        .AddSingleton(provider => new SimulatedMeetings(
            provider.GetRequiredService<MeetingBook>(),
            provider.GetRequiredService<MeetingChanges>(),
            provider.GetRequiredService<HeldMeetings>(),
            provider.GetRequiredService<ScheduledHold>(),
            provider.GetRequiredService<OccurrenceBook>(),
            provider.GetRequiredService<ArtifactShelf>(),
            provider.GetRequiredService<MeetingPlatforms>(),
            provider.GetRequiredService<AccountBook>(),
            provider.GetRequiredService<SimulatorClock>()));

    /// <summary>Has each platform mark its answers, those that a fault makes included.</summary>
    internal static void UsePlatformMarks(this IApplicationBuilder application)
    {
        var platforms = application.ApplicationServices.GetServices<IPlatformModule>().ToList();
        application.Use((context, next) =>
        {
            platforms.Find(platform => context.Request.Path.StartsWithSegments($"/{platform.Name}"))?.Mark(context);
            return next(context);
        });
    }
}
