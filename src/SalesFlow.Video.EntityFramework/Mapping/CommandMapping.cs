using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class CommandMapping(RowMapping mapping) : IEntityTypeConfiguration<CommandRow>
{
    public void Configure(EntityTypeBuilder<CommandRow> builder)
    {
        var table = mapping.ToTable(builder, "video_commands");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.HasOne<MeetingRow>().WithMany().HasForeignKey(row => row.MeetingId).HasConstraintName($"fk_{table}_meeting");
        builder.HasIndex(row => row.MeetingId).HasDatabaseName($"ix_{table}_meeting_id");

        mapping.Limit(builder.Property(row => row.Kind), Lengths.Word);
    }
}
