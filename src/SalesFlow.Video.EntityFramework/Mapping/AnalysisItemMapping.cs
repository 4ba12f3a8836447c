using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class AnalysisItemMapping(RowMapping mapping) : IEntityTypeConfiguration<AnalysisItemRow>
{
    public void Configure(EntityTypeBuilder<AnalysisItemRow> builder)
    {
        var table = mapping.ToTable(builder, "meeting_analysis_items");
        builder.HasKey(row => new { row.OccurrenceId, row.Position }).HasName($"pk_{table}");
        builder.HasOne<AnalysisRow>().WithMany(row => row.Items)
            .HasForeignKey(row => row.OccurrenceId).HasConstraintName($"fk_{table}_analysis");

        mapping.Limit(builder.Property(row => row.ItemId), Lengths.ActionItemId);
        mapping.Limit(builder.Property(row => row.Source), Lengths.Word);
        mapping.Limit(builder.Property(row => row.State), Lengths.Word);
    }
}
