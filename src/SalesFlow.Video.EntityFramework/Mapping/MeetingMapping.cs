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

        // Pages of an owner's meetings are read along these, one for each filter and some for what would else lie in the way.
        builder.HasIndex(Listing()).HasDatabaseName($"ix_{table}_listing");
        builder.HasIndex(row => new { row.UserId, row.Platform, row.ScheduledStart, row.Id }).HasDatabaseName($"ix_{table}_platform");
        builder.HasIndex(row => new { row.UserId, row.Status, row.ScheduledStart, row.Id }).HasDatabaseName($"ix_{table}_status");
        builder.HasIndex(row => new { row.UserId, row.LeadId, row.ScheduledStart, row.Id }).HasDatabaseName($"ix_{table}_lead")
            .HasFilter("lead_id IS NOT NULL");
        builder.HasIndex(row => new { row.UserId, row.ScheduledStart, row.Id }, "open").HasDatabaseName($"ix_{table}_open")
            .HasFilter("status NOT IN ('cancelled', 'completed', 'not_held')");
        builder.HasIndex(row => new { row.UserId, row.ScheduledStart, row.Id }, "over").HasDatabaseName($"ix_{table}_over")
            .HasFilter("status IN ('cancelled', 'completed', 'not_held')");
        builder.HasIndex(row => new { row.UserId, row.ScheduledStart, row.Id }, "long").HasDatabaseName($"ix_{table}_long")
            .HasFilter($"duration_minutes >= {LongMinutes}");
        builder.HasIndex(row => new { row.IntegrationId, row.PlatformMeetingId }).IsUnique().HasDatabaseName($"ux_{table}_platform_meeting");

        // Few at any time, however many meetings there are.
        builder.HasIndex(row => row.Id, "unsettled").HasDatabaseName($"ix_{table}_unsettled").HasFilter("sync_state <> 'confirmed'");

        // Webhooks name a meeting without an integration.
        builder.HasIndex(row => new { row.Platform, row.PlatformMeetingId }).HasDatabaseName($"ix_{table}_platform_meeting");

        mapping.Limit(builder.Property(row => row.UserId), OwnerId.MaxLength);
        mapping.Limit(builder.Property(row => row.Platform), Lengths.Platform);
        mapping.Limit(builder.Property(row => row.PlatformMeetingId), Lengths.PlatformMeetingId);
        mapping.Limit(builder.Property(row => row.TimeZone), Lengths.TimeZone);
        mapping.Limit(builder.Property(row => row.PlatformTimeZone), Lengths.TimeZone);
        mapping.Limit(builder.Property(row => row.MeetingType), Lengths.Word);
        mapping.Limit(builder.Property(row => row.LeadId), Lengths.LeadId);
        mapping.Limit(builder.Property(row => row.Status), Lengths.Word);
        mapping.Limit(builder.Property(row => row.SyncState), Lengths.Word);
        mapping.Limit(builder.Property(row => row.SyncWhat), Lengths.Word);
        mapping.Limit(builder.Property(row => row.SyncReason), Lengths.Word);
    }

    /// <summary>
    /// SQLite finds a part of a title in the index, without a look at each meeting. PostgreSQL would look all the same, and refuse a title
    /// that is too long for an index.
    /// </summary>
    private string[] Listing()
    {
        string[] order = [nameof(MeetingRow.UserId), nameof(MeetingRow.ScheduledStart), nameof(MeetingRow.Id)];
        return mapping.IsPostgres ? order : [.. order, nameof(MeetingRow.TitleSearch)];
    }
}
