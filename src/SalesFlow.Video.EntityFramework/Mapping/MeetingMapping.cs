using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class MeetingMapping(RowMapping mapping) : IEntityTypeConfiguration<MeetingRow>
{
    public void Configure(EntityTypeBuilder<MeetingRow> builder)
    {
        var table = mapping.ToTable(builder, "video_meetings");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.Property(row => row.Version).IsConcurrencyToken();

        // Pages of an owner's meetings are read along this index.
        builder.HasIndex(row => new { row.UserId, row.ScheduledStart, row.Id }).HasDatabaseName($"ix_{table}_listing");
        builder.HasIndex(row => new { row.IntegrationId, row.PlatformMeetingId }).IsUnique().HasDatabaseName($"ux_{table}_platform_meeting");

        // Webhooks name a meeting without an integration.
        builder.HasIndex(row => new { row.Platform, row.PlatformMeetingId }).HasDatabaseName($"ix_{table}_platform_meeting");

        mapping.Limit(builder.Property(row => row.UserId), OwnerId.MaxLength);
        mapping.Limit(builder.Property(row => row.Platform), Lengths.Platform);
        mapping.Limit(builder.Property(row => row.PlatformMeetingId), Lengths.PlatformMeetingId);
        mapping.Limit(builder.Property(row => row.TimeZone), Lengths.TimeZone);
        mapping.Limit(builder.Property(row => row.MeetingType), Lengths.Word);
        mapping.Limit(builder.Property(row => row.LeadId), Lengths.LeadId);
        mapping.Limit(builder.Property(row => row.Status), Lengths.Word);
        mapping.Limit(builder.Property(row => row.SyncState), Lengths.Word);
        mapping.Limit(builder.Property(row => row.SyncWhat), Lengths.Word);
        mapping.Limit(builder.Property(row => row.SyncReason), Lengths.Word);
    }
}
