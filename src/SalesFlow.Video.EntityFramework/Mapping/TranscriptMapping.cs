using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class TranscriptMapping(RowMapping mapping) : IEntityTypeConfiguration<TranscriptRow>
{
    public void Configure(EntityTypeBuilder<TranscriptRow> builder)
    {
        var table = mapping.ToTable(builder, "meeting_transcripts");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.HasOne<MeetingRow>().WithMany().HasForeignKey(row => row.MeetingId).HasConstraintName($"fk_{table}_meeting");
        builder.HasOne<OccurrenceRow>().WithMany().HasForeignKey(row => row.OccurrenceId).HasConstraintName($"fk_{table}_occurrence");
        builder.HasIndex(row => row.MeetingId).HasDatabaseName($"ix_{table}_meeting_id");
        builder.HasIndex(row => row.OccurrenceId).IsUnique().HasDatabaseName($"ux_{table}_occurrence_id");

        mapping.Limit(builder.Property(row => row.Language), Lengths.Language);
        mapping.Limit(builder.Property(row => row.ContentHash), Lengths.Hash);
    }
}
