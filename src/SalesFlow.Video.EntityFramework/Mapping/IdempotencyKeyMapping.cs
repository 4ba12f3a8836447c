using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class IdempotencyKeyMapping(RowMapping mapping) : IEntityTypeConfiguration<IdempotencyKeyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyKeyRow> builder)
    {
        var table = mapping.ToTable(builder, "idempotency_keys");
        builder.HasKey(row => new { row.UserId, row.Key }).HasName($"pk_{table}");
        builder.HasOne<MeetingRow>().WithMany().HasForeignKey(row => row.MeetingId).HasConstraintName($"fk_{table}_meeting");
        builder.HasIndex(row => row.MeetingId).HasDatabaseName($"ix_{table}_meeting_id");

        mapping.Limit(builder.Property(row => row.UserId), OwnerId.MaxLength);
        mapping.Limit(builder.Property(row => row.Key), Lengths.IdempotencyKey);
        mapping.Limit(builder.Property(row => row.RequestHash), Lengths.Hash);
    }
}
