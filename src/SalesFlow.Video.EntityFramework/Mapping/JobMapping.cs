using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class JobMapping(RowMapping mapping) : IEntityTypeConfiguration<JobRow>
{
    // Ended jobs stay as a record, but out of the way of those who look for work.
    private const string IsWaiting = "state = 'waiting'";
    private const string IsDone = "state = 'done'";
    private const string IsDead = "state = 'dead'";

    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        var table = mapping.ToTable(builder, "video_jobs");
        builder.HasKey(row => row.Sequence).HasName($"pk_{table}");
        builder.HasIndex(row => row.Id).IsUnique().HasDatabaseName($"ux_{table}_id");
        builder.HasIndex(row => new { row.DueAt, row.Sequence }).HasFilter(IsWaiting).HasDatabaseName($"ix_{table}_due");
        builder.HasIndex(row => new { row.OrderKey, row.Sequence }).HasFilter(IsWaiting).HasDatabaseName($"ix_{table}_order");
        builder.HasIndex(row => row.EndedAt).HasFilter(IsDone).HasDatabaseName($"ix_{table}_done");
        builder.HasIndex(row => row.Sequence).HasFilter(IsDead).HasDatabaseName($"ix_{table}_dead");
        mapping.CountUp(builder.Property(row => row.Sequence));

        mapping.Limit(builder.Property(row => row.Kind), Lengths.JobKind);
        mapping.Limit(builder.Property(row => row.OrderKey), Lengths.OrderKey);
        mapping.Limit(builder.Property(row => row.State), Lengths.Word);
        mapping.Limit(builder.Property(row => row.LeaseOwner), Lengths.Node);
    }
}
