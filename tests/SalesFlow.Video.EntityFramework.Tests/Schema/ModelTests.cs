using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Tests.Consumer;

namespace SalesFlow.Video.EntityFramework.Tests.Schema;

public sealed class ModelTests
{
    [Fact]
    public void No_model_has_changes_that_its_migrations_lack()
    {
        using var sqlite = Contexts.Open<SqliteVideoDbContext>(static options => new(options));
        using var postgres = Contexts.Open<PostgresVideoDbContext>(static options => new(options));
        using var sqliteCrm = Contexts.Open<SqliteCrmContext>(static options => new(options));
        using var postgresCrm = Contexts.Open<PostgresCrmContext>(static options => new(options));

        DbContext[] all = [sqlite, postgres, sqliteCrm, postgresCrm];

        Assert.All(all, static context => Assert.NotEmpty(context.Database.GetMigrations()));
        Assert.All(all, static context => Assert.False(context.Database.HasPendingModelChanges(), context.GetType().Name));
    }

    [Theory]
    [InlineData("video_meetings", "id, user_id, lead_id, platform, platform_meeting_id, title, join_url, password, scheduled_start, "
        + "scheduled_end, actual_start, actual_end, status, has_recording, recording_url, has_transcript, ai_summary, key_topics, "
        + "action_items, sentiment_analysis, duration_minutes, participants_count, created_at, updated_at, integration_id, time_zone, "
        + "meeting_type, agenda")]
    [InlineData("video_integrations", "id, user_id, platform, access_token, refresh_token, token_expires_at, token_version, "
        + "refresh_lease_owner, refresh_lease_until, platform_user_id, platform_email, is_default, is_active, connected_at, updated_at, version")]
    [InlineData("meeting_occurrences", "id, meeting_id, platform_occurrence_id, actual_start, actual_end")]
    [InlineData("meeting_artifacts", "occurrence_id, kind")]
    [InlineData("meeting_participants", "id, meeting_id, occurrence_id, name, email, user_id, joined_at, left_at, duration_seconds")]
    [InlineData("meeting_transcripts", "id, meeting_id, occurrence_id, transcript_text, transcript_vtt, language, is_processed, "
        + "processing_error, content_hash, created_at")]
    [InlineData("meeting_analyses", "occurrence_id, meeting_id")]
    [InlineData("meeting_analysis_items", "occurrence_id, item_id")]
    [InlineData("webhook_deliveries", "id")]
    [InlineData("webhook_subscriptions", "platform, resource")]
    [InlineData("oauth_states", "id")]
    [InlineData("idempotency_keys", "user_id, key")]
    [InlineData("video_commands", "id")]
    [InlineData("video_jobs", "id")]
    [InlineData("video_events", "id")]
    public void Tables_and_columns_that_others_rely_on_are_there(string table, string columns)
    {
        using var sqlite = Contexts.Open<SqliteVideoDbContext>(static options => new(options));
        using var postgres = Contexts.Open<PostgresVideoDbContext>(static options => new(options));

        Assert.Subset(ColumnsOf(sqlite, table), columns.Split(", ").ToHashSet());
        Assert.Equal(ColumnsOf(sqlite, table), ColumnsOf(postgres, table));
    }

    [Fact]
    public void No_column_is_a_guess_of_a_convention()
    {
        using var context = Contexts.Open<SqliteVideoDbContext>(static options => new(options));

        var guessed = context.Model.GetEntityTypes().SelectMany(static type => type.GetProperties()).Where(static property => property.IsShadowProperty());

        Assert.Empty(guessed.Select(static property => $"{property.DeclaringType.DisplayName()}.{property.Name}"));
    }

    [Fact]
    public void The_host_link_has_no_column()
    {
        using var context = Contexts.Open<SqliteVideoDbContext>(static options => new(options));

        Assert.DoesNotContain("host", context.Database.GenerateCreateScript(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Crm")]
    [InlineData("1crm_")]
    [InlineData("crm-")]
    [InlineData("crm_\n")]
    [InlineData("twenty_one_characters")]
    public void A_table_prefix_that_a_database_would_change_is_refused(string prefix)
    {
        var model = new ModelBuilder();

        var refusal = Assert.Throws<InvalidOperationException>(() => model.AddSalesFlowVideo(options => options.TablePrefix = prefix));

        Assert.Contains(prefix, refusal.Message, StringComparison.Ordinal);
    }

    private static HashSet<string> ColumnsOf(DbContext context, string table) =>
    [
        .. context.Model.GetRelationalModel().Tables.Single(candidate => candidate.Name == table).Columns.Select(static column => column.Name),
    ];
}
