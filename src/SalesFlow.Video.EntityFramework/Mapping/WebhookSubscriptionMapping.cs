using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class WebhookSubscriptionMapping(RowMapping mapping) : IEntityTypeConfiguration<WebhookSubscriptionRow>
{
    private const int ResourceLength = 200;

    public void Configure(EntityTypeBuilder<WebhookSubscriptionRow> builder)
    {
        var table = mapping.ToTable(builder, "webhook_subscriptions");
        builder.HasKey(row => new { row.Platform, row.Resource }).HasName($"pk_{table}");

        mapping.Limit(builder.Property(row => row.Platform), Lengths.Platform);
        mapping.Limit(builder.Property(row => row.Resource), ResourceLength);
    }
}
