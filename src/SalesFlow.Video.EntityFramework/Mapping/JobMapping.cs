using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Mapping;

internal sealed class JobMapping(RowMapping mapping) : IEntityTypeConfiguration<JobRow>
{
    // Ended jobs stay as a record, but out of the way of those who look for work.
    private const string IsWaiting = "state = 'waiting'";

    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        var table = mapping.ToTable(builder, "video_jobs");
        builder.HasKey(row => row.Sequence).HasName($"pk_{table}");
        builder.HasIndex(row => row.Id).IsUnique().HasDatabaseName($"ux_{table}_id");
        builder.HasIndex(row => new { row.DueAt, row.Sequence }).HasFilter(IsWaiting).HasDatabaseName($"ix_{table}_due");
        builder.HasIndex(row => new { row.OrderKey, row.Sequence }).HasFilter(IsWaiting).HasDatabaseName($"ix_{table}_order");
        GiveSequence(builder.Property(row => row.Sequence));

        mapping.Limit(builder.Property(row => row.Kind), Lengths.JobKind);
        mapping.Limit(builder.Property(row => row.OrderKey), Lengths.OrderKey);
        mapping.Limit(builder.Property(row => row.State), Lengths.Word);
        mapping.Limit(builder.Property(row => row.LeaseOwner), Lengths.Node);
    }

    /// <summary>Says which generator gives the numbers: one that an application chose for its own keys may give them out of order.</summary>
    private void GiveSequence(PropertyBuilder<long> sequence)
    {
        sequence.ValueGeneratedOnAdd();
        if (mapping.IsPostgres)
            NpgsqlPropertyBuilderExtensions.UseIdentityByDefaultColumn(sequence);
        else
            SqlitePropertyBuilderExtensions.UseAutoincrement(sequence);
    }
}
