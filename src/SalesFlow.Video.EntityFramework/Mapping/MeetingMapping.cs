using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class MeetingMapping(RowMapping mapping) : IEntityTypeConfiguration<MeetingRow>
{
    /// <summary>From here on a meeting is long: as long as none that we schedule is, or longer.</summary>
    public const int LongMinutes = 24 * 60;

    public void Configure(EntityTypeBuilder<MeetingRow> builder)
    {
        var table = mapping.ToTable(builder, "video_meetings");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.Property(row => row.Version).IsConcurrencyToken();

        mapping.Compute(builder.Property(row => row.ListedAt), "COALESCE(actual_start, scheduled_start)");
        MapLists(builder, table);
        builder.HasIndex(row => new { row.IntegrationId, row.PlatformMeetingId }).IsUnique().HasDatabaseName($"ux_{table}_platform_meeting");

        // Few at any time, however many meetings there are.
        builder.HasIndex(row => row.Id, "unsettled").HasDatabaseName($"ix_{table}_unsettled").HasFilter("sync_state <> 'confirmed'");

        // Webhooks name a meeting without an integration.
        builder.HasIndex(row => new { row.Platform, row.PlatformMeetingId }).HasDatabaseName($"ix_{table}_platform_meeting");

        builder.HasIndex(row => new { row.Platform, row.PlatformConferenceId }).HasDatabaseName($"ix_{table}_platform_conference")
            .HasFilter("platform_conference_id IS NOT NULL");

        mapping.Limit(builder.Property(row => row.UserId), OwnerId.MaxLength);
        mapping.Limit(builder.Property(row => row.Platform), Lengths.Platform);
        mapping.Limit(builder.Property(row => row.PlatformMeetingId), Lengths.PlatformMeetingId);
        mapping.Limit(builder.Property(row => row.PlatformConferenceId), Lengths.PlatformMeetingId);
        mapping.Limit(builder.Property(row => row.TimeZone), Lengths.TimeZone);
        mapping.Limit(builder.Property(row => row.PlatformTimeZone), Lengths.TimeZone);
        mapping.Limit(builder.Property(row => row.MeetingType), Lengths.Word);
        mapping.Limit(builder.Property(row => row.LeadId), Lengths.LeadId);
        mapping.Limit(builder.Property(row => row.Status), Lengths.Word);
        mapping.Limit(builder.Property(row => row.SyncState), Lengths.Word);
        mapping.Limit(builder.Property(row => row.SyncWhat), Lengths.Word);
        mapping.Limit(builder.Property(row => row.SyncReason), Lengths.Word);
    }

    /// <summary>Maps what pages of an owner's meetings are read along: one index for each order and filter, and some for what would else lie in the way.</summary>
    private void MapLists(EntityTypeBuilder<MeetingRow> builder, string table)
    {
        foreach (var (key, suffix) in new[] { (nameof(MeetingRow.ScheduledStart), ""), (nameof(MeetingRow.ListedAt), "_past") })
        {
            builder.HasIndex(Searchable(nameof(MeetingRow.UserId), key, nameof(MeetingRow.Id))).HasDatabaseName($"ix_{table}_listing{suffix}");
            Filtered(nameof(MeetingRow.Platform), "platform");
            Filtered(nameof(MeetingRow.Status), "status");
            Filtered(nameof(MeetingRow.LeadId), "lead").HasFilter("lead_id IS NOT NULL");

            IndexBuilder Filtered(string filter, string name) => builder
                .HasIndex(nameof(MeetingRow.UserId), filter, key, nameof(MeetingRow.Id)).HasDatabaseName($"ix_{table}_{name}{suffix}");
        }

        builder.HasIndex(row => new { row.UserId, row.ScheduledStart, row.Id }, "open").HasDatabaseName($"ix_{table}_open")
            .HasFilter("status NOT IN ('cancelled', 'completed', 'not_held')");
        builder.HasIndex(row => new { row.UserId, row.ScheduledStart, row.Id }, "lasting").HasDatabaseName($"ix_{table}_lasting")
            .HasFilter($"duration_minutes >= {LongMinutes} OR status = 'in_progress'");
        builder.HasIndex(row => new { row.UserId, row.ListedAt, row.Id }, "held").HasDatabaseName($"ix_{table}_held")
            .HasFilter("status IN ('completed', 'not_held')");
    }

    /// <summary>
    /// SQLite finds a part of a title in the index, without a look at each meeting. PostgreSQL would look all the same, and refuse a title
    /// that is too long for an index.
    /// </summary>
    private string[] Searchable(params string[] order) => mapping.IsPostgres ? order : [.. order, nameof(MeetingRow.TitleSearch)];
}
