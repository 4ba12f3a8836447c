using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class AnalysisMapping(RowMapping mapping) : IEntityTypeConfiguration<AnalysisRow>
{
    public void Configure(EntityTypeBuilder<AnalysisRow> builder)
    {
        var table = mapping.ToTable(builder, "meeting_analyses");
        builder.HasKey(row => row.OccurrenceId).HasName($"pk_{table}");
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<MeetingRow>().WithMany().HasForeignKey(row => row.MeetingId).HasConstraintName($"fk_{table}_meeting");
        builder.HasOne<OccurrenceRow>().WithOne().HasForeignKey<AnalysisRow>(row => row.OccurrenceId).HasConstraintName($"fk_{table}_occurrence");
        builder.HasIndex(row => row.MeetingId).HasDatabaseName($"ix_{table}_meeting_id");
        builder.HasIndex(row => row.ConversationId).IsUnique().HasDatabaseName($"ux_{table}_conversation_id");

        // For the rows that are there, and for those that an earlier version adds beside this one.
        builder.Property(row => row.Revision).HasDefaultValue(1).ValueGeneratedNever();

        mapping.Limit(builder.Property(row => row.TranscriptHash), Lengths.Hash);
        mapping.Limit(builder.Property(row => row.Language), Lengths.Language);
        mapping.Limit(builder.Property(row => row.AnalyzerName), Lengths.Analyzer);
        mapping.Limit(builder.Property(row => row.AnalyzerVersion), Lengths.Analyzer);
    }
}
