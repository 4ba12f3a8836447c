using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Tests;

/// <summary>Lists one of twenty owners' two thousand meetings and shows how the database finds them.</summary>
internal static class ListingPlan
{
    public const string Columns = "id, user_id, integration_id, platform, lead_id, title, title_search, scheduled_start, scheduled_end, duration_minutes, "
        + "time_zone, invitees, record, status, sync_state, created_at, updated_at, version, has_recording, has_transcript, mirror_version";

    // A quarter of the meetings begin before it.
    private static readonly DateTimeOffset Middle = new(2028, 2, 21, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The lists, and the index along which the rows of each are found once it has gone past the middle.</summary>
    public static TheoryData<string, string> Lists => new()
    {
        { "all", "listing" },
        { "upcoming", "open" },
        { "past", "listing_past" },
        { "not held ahead past", "held" },
        { "status", "status" },
        { "status upcoming", "(status|open)" },
        { "status past", "status_past" },
        { "lead", "lead" },
        { "lead past", "lead_past" },
        { "platform", "platform" },
        { "platform past", "platform_past" },
    };

    public static bool IsAscending(string list) => list.EndsWith("upcoming", StringComparison.Ordinal);

    /// <summary>What is past is listed by when it really began.</summary>
    public static string KeyOf(string list) => list.EndsWith("past", StringComparison.Ordinal) ? "listed_at" : "scheduled_start";

    /// <summary>Lists the second page, or the first, and returns how its last range is found.</summary>
    public static async Task<string> ExplainAsync(ServiceProvider services, PlanRecorder recorder, string list, bool isFirstPage)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var query = QueryOf(list);
        var store = services.GetRequiredService<IMeetingStore>();
        var page = await store.ListAsync(query, cancellationToken);
        if (!isFirstPage)
            page = await store.ListAsync(query with { After = page.Next }, cancellationToken);

        Assert.Equal(query.Limit, page.Items.Count);
        return recorder.Last;
    }

    /// <summary>Searches the titles to the end and returns how many each page holds.</summary>
    public static async Task<List<int>> SearchAsync(ServiceProvider services, string text)
    {
        var query = QueryOf("all") with { Text = text };
        List<int> found = [];
        do
        {
            var page = await services.GetRequiredService<IMeetingStore>().ListAsync(query, TestContext.Current.CancellationToken);
            found.Add(page.Items.Count);
            query = query with { After = page.Next };
        }
        while (query.After is not null);

        return found;
    }

    private static MeetingQuery QueryOf(string list)
    {
        var query = new MeetingQuery { Owner = new OwnerId("owner-7"), Now = Middle, Limit = 5 };
        return list switch
        {
            "all" => query,
            "upcoming" => query with { Upcoming = true, After = new MeetingPosition(Middle.AddHours(-1), new MeetingId(Guid.Empty)) },
            "lasting upcoming" => query with { Upcoming = true },
            "past" => query with { Upcoming = false, Now = Middle.AddYears(9) },
            "not held ahead past" => query with { Upcoming = false },
            "status" => query with { Status = MeetingStatus.Cancelled },
            "status upcoming" => query with { Status = MeetingStatus.Scheduled, Upcoming = true },
            "status past" => query with { Status = MeetingStatus.Cancelled, Upcoming = false, Now = Middle.AddYears(9) },
            "lead" => query with { LeadId = "lead-7" },
            "lead past" => query with { LeadId = "lead-7", Upcoming = false, Now = Middle.AddYears(9) },
            "platform" => query with { Platform = MeetingPlatform.Teams },
            "platform past" => query with { Platform = MeetingPlatform.Teams, Upcoming = false, Now = Middle.AddYears(9) },
            _ => throw new ArgumentOutOfRangeException(nameof(list)),
        };
    }

    public static ServiceProvider Build(Action<SalesFlowVideoBuilder> use)
    {
        var services = new ServiceCollection();
        use(services.AddSalesFlowVideo(_ => { }));
        return services.BuildServiceProvider();
    }
}
