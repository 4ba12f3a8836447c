using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;

namespace SalesFlow.App.Scheduling;

/// <summary>A registered platform as a place for a meeting, with the accounts that the viewer has there.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Accounts">The accounts that can hold meetings now, the default first.</param>
/// <param name="Obstacle">Why there is none; null when there is one.</param>
public sealed record PlatformChoice(PlatformDescriptor Platform, IReadOnlyList<Integration> Accounts, PlatformObstacle? Obstacle)
{
    /// <summary>Returns all registered platforms, those that can be chosen first.</summary>
    public static IReadOnlyList<PlatformChoice> Of(PlatformDirectory platforms, IReadOnlyList<IntegrationOverview> integrations)
    {
        ArgumentNullException.ThrowIfNull(platforms);
        return
        [
            .. platforms.All
                .Select(platform => Of(platform, [.. integrations.Where(overview => overview.Integration.Platform == platform.Platform)]))
                .OrderBy(static choice => choice.Obstacle is not null),
        ];
    }

    private static PlatformChoice Of(PlatformDescriptor platform, List<IntegrationOverview> connected)
    {
        var alive = connected.Where(static overview => overview.Integration.State == IntegrationState.Connected).ToList();
        List<Integration> able =
        [
            .. alive.Where(static overview => overview.Capabilities.Create.IsAvailable)
                .Select(static overview => overview.Integration)
                .OrderByDescending(static integration => integration.IsDefault),
        ];
        PlatformObstacle? obstacle = (able.Count, alive.Count, connected.Count) switch
        {
            ( > 0, _, _) => null,
            (_, > 0, _) => PlatformObstacle.CannotSchedule,
            (_, _, > 0) => PlatformObstacle.ConnectionEnded,
            _ => PlatformObstacle.NotConnected,
        };
        return new(platform, able, obstacle);
    }
}
