using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Tests;

/// <summary>Lists one of twenty owners' thousand meetings and shows how the database finds them.</summary>
internal static class ListingPlan
{
    public const string Columns = "id, user_id, integration_id, platform, title, title_search, scheduled_start, scheduled_end, duration_minutes, "
        + "time_zone, invitees, record, status, sync_state, created_at, updated_at, version, has_recording, has_transcript, mirror_version";

    // Half of the meetings begin before it.
    private static readonly DateTimeOffset Middle = new(2028, 2, 21, 0, 0, 0, TimeSpan.Zero);

    public static async Task<string> ExplainAsync(
        ServiceProvider services, CommandRecorder recorder, DbConnection connection, string explain, bool? upcoming, bool isFirstPage)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var query = new MeetingQuery { Owner = new OwnerId("owner-7"), Now = Middle, Upcoming = upcoming, Limit = 20 };
        var store = services.GetRequiredService<IMeetingStore>();
        var page = await store.ListAsync(query, cancellationToken);
        if (!isFirstPage)
            page = await store.ListAsync(query with { After = page.Next }, cancellationToken);

        Assert.Equal(20, page.Items.Count);
        return await recorder.ExplainLastAsync(connection, explain, cancellationToken);
    }

    public static ServiceProvider Build(Action<SalesFlowVideoBuilder> use)
    {
        var services = new ServiceCollection();
        use(services.AddSalesFlowVideo(_ => { }));
        return services.BuildServiceProvider();
    }
}
