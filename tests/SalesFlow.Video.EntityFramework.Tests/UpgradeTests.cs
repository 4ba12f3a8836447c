using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EntityFramework.Tests;

/// <summary>Rows that the first version wrote, which analyzed each occurrence by itself, read by this one.</summary>
public sealed class UpgradeTests(PostgresCluster cluster)
{
    private const string FirstVersion = "Initial";

    private static readonly OwnerId Owner = new("seller");
    private static readonly MeetingId Meeting = MeetingId.Parse("01A20634-FE57-727D-B09D-10743E9929F5");
    private static readonly OccurrenceId Shorter = OccurrenceId.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly OccurrenceId Longer = OccurrenceId.Parse("22222222-2222-2222-2222-222222222222");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_a_result_of_before_stays_and_is_not_paid_for_again()
    {
        var connectionString = SqliteFile.Create();
        await using (var services = Build(builder => builder.UseSqliteStores(connectionString)))
            await AssertStaysAsync<SqliteVideoDbContext>(services);
        SqliteFile.Delete(connectionString);
    }

    [Fact]
    public async Task On_PostgreSQL_a_result_of_before_stays_and_is_not_paid_for_again()
    {
        var connectionString = await cluster.CreateDatabaseAsync();
        await using (var services = Build(builder => builder.UsePostgresStores(connectionString)))
            await AssertStaysAsync<PostgresVideoDbContext>(services);
        await cluster.DropDatabaseAsync(connectionString);
    }

    private static async Task AssertStaysAsync<TContext>(ServiceProvider services)
        where TContext : VideoDbContext
    {
        await using (var context = await services.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContextAsync(Cancellation))
        {
            await context.GetService<IMigrator>().MigrateAsync(FirstVersion, Cancellation);
            await context.Database.ExecuteSqlRawAsync(RowsOfBefore, Cancellation);
            await context.Database.MigrateAsync(Cancellation);
        }

        var artifacts = services.GetRequiredService<VideoArtifacts>();
        var meeting = (await services.GetRequiredService<IMeetingStore>().FindAsync(Owner, Meeting, Cancellation))!;
        var overview = (await artifacts.DescribeAsync([meeting], Cancellation))[0];
        var analysis = (await artifacts.FindAnalysisAsync(Owner, Meeting, null, Cancellation))!;
        var decided = await artifacts.DecideAsync(Owner, Meeting, "item-2", new ActionItemDecision { State = ActionItemState.Confirmed }, Cancellation);
        var mirrored = (await artifacts.DescribeAsync([meeting], Cancellation))[0].Result;
        var kept = (await services.GetRequiredService<IAnalysisStore>().ListAsync(Meeting, Cancellation))
            .Single(static kept => kept.ConversationId == ConversationId.Of(Meeting));

        Assert.Empty(meeting.PastPlans);
        Assert.Equal([Shorter, Longer], overview.Conversation.Occurrences.Select(static call => call.Id));
        Assert.Equal("Long talk.", overview.Result.Summary);

        // Of two calls that were analyzed apart, the one that the meeting showed stands for both, and its words are found where they are now.
        Assert.Equal((Longer, ConversationId.Of(Meeting), 1), (analysis.OccurrenceId, analysis.ConversationId!.Value, analysis.Revision));
        Assert.Equal([1], analysis.Analysis.ActionItems.Single().Segments);
        Assert.Equal((Longer, 0), (analysis.Analysis.ActionItems[0].Evidence[0].OccurrenceId, analysis.Analysis.ActionItems[0].Evidence[0].Segments[0]));
        Assert.Equal("item-2", decided.Value?.Id);
        Assert.Equal((Longer, "Long talk.", ActionItemState.Confirmed), (mirrored.OccurrenceId!.Value, mirrored.Summary, mirrored.ActionItems[0].State));
        Assert.Equal(2, kept.Version);
    }

    private static ServiceProvider Build(Action<SalesFlowVideoBuilder> use)
    {
        var services = new ServiceCollection();
        use(services.AddSalesFlowVideo(static _ => { }));
        return services.BuildServiceProvider();
    }

    // Ids in upper case, as SQLite keeps them; what is false is said in a way that both databases understand.
    private static string RowsOfBefore { get; } = $$$"""
        INSERT INTO video_meetings (id, user_id, integration_id, platform, title, title_search, scheduled_start, scheduled_end, duration_minutes,
            time_zone, invitees, record, status, sync_state, created_at, updated_at, version, mirrored_occurrence_id, actual_start, actual_end,
            has_recording, has_transcript, ai_summary, key_topics, action_items, mirror_version)
        VALUES ('{{{Id(Meeting)}}}', 'seller', '{{{Id(Meeting)}}}', 'zoom', 'Demo', 'DEMO', '{{{At(0)}}}', '{{{At(30)}}}', 30,
            'UTC', '[]', 1 = 0, 'completed', 'confirmed', '{{{At(-60)}}}', '{{{At(-60)}}}', 3, '{{{Id(Longer)}}}', '{{{At(10)}}}', '{{{At(40)}}}',
            1 = 0, 1 = 1, 'Long talk.', '[]', '[]', 1);
        {{{Occurrence(Shorter, 1, 1, 5, "Short talk.")}}}
        {{{Occurrence(Longer, 2, 10, 40, "Long talk.")}}}
        """;

    private static string Occurrence(OccurrenceId id, int number, int began, int ended, string summary) => $$$"""
        INSERT INTO meeting_occurrences (id, meeting_id, platform_occurrence_id, actual_start, actual_end, version)
        VALUES ('{{{Id(id)}}}', '{{{Id(Meeting)}}}', 'call-{{{number}}}', '{{{At(began)}}}', '{{{At(ended)}}}', 1);
        INSERT INTO meeting_artifacts (occurrence_id, kind, state, deadline, is_announced, recordings)
        VALUES ('{{{Id(id)}}}', 'transcript', 'available', '{{{At(999)}}}', 1 = 1, '[]');
        INSERT INTO meeting_transcripts (id, meeting_id, occurrence_id, is_processed, content_hash, created_at, transcript_text, transcript_vtt)
        VALUES ('{{{Id(id)}}}', '{{{Id(Meeting)}}}', '{{{Id(id)}}}', 1 = 1, 'hash-{{{number}}}', '{{{At(60)}}}', 'Words.',
            'WEBVTT' || {{{NewLine}}} || {{{NewLine}}} || '00:00:01.000 --> 00:00:02.000' || {{{NewLine}}} || 'Words.' || {{{NewLine}}});
        INSERT INTO meeting_analyses (occurrence_id, meeting_id, transcript_hash, analyzer_name, analyzer_version, created_at, version, people, analysis)
        VALUES ('{{{Id(id)}}}', '{{{Id(Meeting)}}}', 'hash-{{{number}}}', 'offline', '1', '{{{At(61)}}}', 1, '[]',
            '{{"summary_sentences":[{{"text":"{{{summary}}}","segments":[0]}}],"topics":[],"action_items":[],"has_insufficient_content":false,"analyzer_name":"offline","analyzer_version":"1"}}');
        INSERT INTO meeting_analysis_items (occurrence_id, position, item_id, text, source, state, segments)
        VALUES ('{{{Id(id)}}}', 0, 'item-{{{number}}}', 'Send it', 'offline', 'open', '[0]');
        """;

    private const string NewLine = "'\n'";

    private static string Id(object id) => id.ToString()!.ToUpperInvariant();

    private static string At(int minute) => new DateTime(2027, 3, 1, 10, 0, 0, DateTimeKind.Utc).AddMinutes(minute)
        .ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
