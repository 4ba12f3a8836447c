using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class EventMapping(RowMapping mapping) : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        var table = mapping.ToTable(builder, "video_events");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");

        mapping.Limit(builder.Property(row => row.Type), Lengths.EventType);
        mapping.Limit(builder.Property(row => row.UserId), OwnerId.MaxLength);
    }
}
