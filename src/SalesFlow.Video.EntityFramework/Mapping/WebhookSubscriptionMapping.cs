using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.EntityFramework.Stores;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class WebhookSubscriptionMapping(RowMapping mapping) : IEntityTypeConfiguration<WebhookSubscriptionRow>
{
    public void Configure(EntityTypeBuilder<WebhookSubscriptionRow> builder)
    {
        var table = mapping.ToTable(builder, "webhook_subscriptions");
        builder.HasKey(row => row.Id).HasName($"pk_{table}");
        builder.HasIndex(row => new { row.Platform, row.PlatformSubscriptionId }).HasDatabaseName($"ix_{table}_platform_id");
        builder.HasIndex(row => row.IntegrationId).HasDatabaseName($"ix_{table}_integration");

        mapping.Limit(builder.Property(row => row.Platform), Lengths.Platform);
        mapping.Limit(builder.Property(row => row.Resource), Lengths.Resource);
        mapping.Limit(builder.Property(row => row.PlatformSubscriptionId), Lengths.Resource);
        mapping.Limit(builder.Property(row => row.CertificateId), Lengths.KeyId);

        // What an earlier version stored, it stored when the platform had made sure of our address.
        mapping.Limit(builder.Property(row => row.State), Lengths.Word);
        builder.Property(row => row.State).HasDefaultValue(Words<WebhookSubscriptionState>.Of(WebhookSubscriptionState.Active)).ValueGeneratedNever();
    }
}
