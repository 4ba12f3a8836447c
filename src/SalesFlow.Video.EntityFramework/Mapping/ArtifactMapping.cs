using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class ArtifactMapping(RowMapping mapping) : IEntityTypeConfiguration<ArtifactRow>
{
    public void Configure(EntityTypeBuilder<ArtifactRow> builder)
    {
        var table = mapping.ToTable(builder, "meeting_artifacts");
        builder.HasKey(row => new { row.OccurrenceId, row.Kind }).HasName($"pk_{table}");
        builder.HasOne<OccurrenceRow>().WithMany(row => row.Artifacts)
            .HasForeignKey(row => row.OccurrenceId).HasConstraintName($"fk_{table}_occurrence");

        mapping.Limit(builder.Property(row => row.Kind), Lengths.Word);
        mapping.Limit(builder.Property(row => row.State), Lengths.Word);
        mapping.Limit(builder.Property(row => row.Reason), Lengths.Word);
    }
}
