using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.EntityFramework.Stores;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class DeliveryMapping(RowMapping mapping) : IEntityTypeConfiguration<DeliveryRow>
{
    // Nearly all deliveries end so. Whoever looks for the others does not walk past them, and the first insert pays for one entry only.
    private const string IsEnded = "state IN ('processed', 'ignored')";
    private const string IsOpen = "state NOT IN ('processed', 'ignored')";

    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        var table = mapping.ToTable(builder, "webhook_deliveries");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.HasIndex(row => new { row.Platform, row.DeliveryKey }).IsUnique().HasDatabaseName($"ux_{table}_key");
        builder.HasIndex(row => new { row.State, row.Id }).HasFilter(IsOpen).HasDatabaseName($"ix_{table}_open");
        builder.HasIndex(row => row.Id).HasFilter("body_key IS NULL").HasDatabaseName($"ix_{table}_unsealed");
        builder.HasIndex(row => row.ReceivedAt).HasFilter(IsEnded).HasDatabaseName($"ix_{table}_ended");

        mapping.Limit(builder.Property(row => row.Platform), Lengths.Platform);
        mapping.Limit(builder.Property(row => row.DeliveryKey), Lengths.DeliveryKey);
        mapping.Limit(builder.Property(row => row.State), Lengths.Word);

        // What an earlier version stored was proven: what was not, it did not keep.
        mapping.Limit(builder.Property(row => row.Proof), Lengths.Word);
        builder.Property(row => row.Proof).HasDefaultValue(Words<DeliveryProof>.Of(DeliveryProof.Proven)).ValueGeneratedNever();
        mapping.Limit(builder.Property(row => row.BodyKey), Lengths.KeyId);
    }
}
