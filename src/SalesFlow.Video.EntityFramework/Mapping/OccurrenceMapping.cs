using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class OccurrenceMapping(RowMapping mapping) : IEntityTypeConfiguration<OccurrenceRow>
{
    public void Configure(EntityTypeBuilder<OccurrenceRow> builder)
    {
        var table = mapping.ToTable(builder, "meeting_occurrences");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<MeetingRow>().WithMany().HasForeignKey(row => row.MeetingId).HasConstraintName($"fk_{table}_meeting");
        builder.HasIndex(row => new { row.MeetingId, row.PlatformOccurrenceId }).IsUnique().HasDatabaseName($"ux_{table}_platform_occurrence");

        mapping.Limit(builder.Property(row => row.PlatformOccurrenceId), Lengths.PlatformOccurrenceId);
    }
}
