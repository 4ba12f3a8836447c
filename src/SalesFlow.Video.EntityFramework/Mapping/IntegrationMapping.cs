using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class IntegrationMapping(RowMapping mapping) : IEntityTypeConfiguration<IntegrationRow>
{
    public void Configure(EntityTypeBuilder<IntegrationRow> builder)
    {
        var table = mapping.ToTable(builder, "video_integrations");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.UserId, row.Platform, row.PlatformUserId }).IsUnique().HasDatabaseName($"ux_{table}_account");

        // Webhooks name an account without an owner.
        builder.HasIndex(row => new { row.Platform, row.PlatformUserId }).HasDatabaseName($"ix_{table}_platform_user");

        mapping.Limit(builder.Property(row => row.UserId), OwnerId.MaxLength);
        mapping.Limit(builder.Property(row => row.Platform), Lengths.Platform);
        mapping.Limit(builder.Property(row => row.PlatformUserId), Lengths.PlatformUserId);
        mapping.Limit(builder.Property(row => row.PlatformEmail), Lengths.Email);
        mapping.Limit(builder.Property(row => row.State), Lengths.Word);
        mapping.Limit(builder.Property(row => row.RefreshLeaseOwner), Lengths.Node);
    }
}
