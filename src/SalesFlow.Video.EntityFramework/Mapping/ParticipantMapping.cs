using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class ParticipantMapping(RowMapping mapping) : IEntityTypeConfiguration<ParticipantRow>
{
    public void Configure(EntityTypeBuilder<ParticipantRow> builder)
    {
        var table = mapping.ToTable(builder, "meeting_participants");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.HasOne<MeetingRow>().WithMany().HasForeignKey(row => row.MeetingId).HasConstraintName($"fk_{table}_meeting");
        builder.HasOne<OccurrenceRow>().WithMany().HasForeignKey(row => row.OccurrenceId).HasConstraintName($"fk_{table}_occurrence");
        builder.HasIndex(row => row.MeetingId).HasDatabaseName($"ix_{table}_meeting_id");
        builder.HasIndex(row => new { row.OccurrenceId, row.Position }).IsUnique().HasDatabaseName($"ux_{table}_position");
    }
}
