using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class OAuthStateMapping(RowMapping mapping) : IEntityTypeConfiguration<OAuthStateRow>
{
    public void Configure(EntityTypeBuilder<OAuthStateRow> builder)
    {
        var table = mapping.ToTable(builder, "oauth_states");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.HasIndex(row => row.ExpiresAt).HasDatabaseName($"ix_{table}_expires_at");

        mapping.Limit(builder.Property(row => row.Id), Lengths.Hash);
        mapping.Limit(builder.Property(row => row.UserId), OwnerId.MaxLength);
        mapping.Limit(builder.Property(row => row.Platform), Lengths.Platform);
    }
}
