using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SalesFlow.Video.EntityFramework.Tests.Schema;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

public sealed class CrmModelTests
{
    [Fact]
    public void The_applications_own_entities_are_mapped_in_SQLite_as_before()
    {
        using var plain = new PlainCrmContext(Contexts.Sqlite(new DbContextOptionsBuilder<PlainCrmContext>()).Options);
        using var embedding = Contexts.Open<SqliteCrmContext>(static options => new(options));

        AssertSame(plain, embedding);
    }

    [Fact]
    public void The_applications_own_entities_are_mapped_in_PostgreSQL_as_before()
    {
        using var plain = new PlainCrmContext(Contexts.Postgres(new DbContextOptionsBuilder<PlainCrmContext>()).Options);
        using var embedding = Contexts.Open<PostgresCrmContext>(static options => new(options));

        AssertSame(plain, embedding);
    }

    [Fact]
    public void The_conventions_of_the_application_do_not_reach_our_tables()
    {
        using var own = Contexts.Open<PostgresVideoDbContext>(static options => new(options));
        using var embedded = Contexts.Open<PostgresCrmContext>(static options => new(options));

        var expected = Describe(own, static table => table.Name);
        var actual = Describe(embedded, static table => table.Name.Replace("crm_", "", StringComparison.Ordinal))
            .Where(column => !column.StartsWith("Deal", StringComparison.Ordinal));

        Assert.Equal(expected, actual);
    }

    private static void AssertSame(DbContext plain, DbContext embedding)
    {
        foreach (var entity in new[] { typeof(Deal), typeof(DealNote) })
        {
            var before = DesignModel(plain).FindEntityType(entity)!.ToDebugString(MetadataDebugStringOptions.LongDefault);
            var after = DesignModel(embedding).FindEntityType(entity)!.ToDebugString(MetadataDebugStringOptions.LongDefault);
            Assert.Contains(entity == typeof(Deal) ? "ClosesAt" : "WrittenAt", before, StringComparison.Ordinal);
            Assert.Equal(before, after);
        }

        Assert.Subset(Statements(embedding), Statements(plain));
        Assert.Equal(
            Annotations(DesignModel(plain)),
            Annotations(DesignModel(embedding)));
    }

    private static IModel DesignModel(DbContext context) => context.GetService<IDesignTimeModel>().Model;

    private static HashSet<string> Statements(DbContext context) =>
        [.. context.Database.GenerateCreateScript().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<string> Annotations(IModel model) => model.GetAnnotations()
        .Where(static annotation => annotation.Value is null or string or int or bool or Enum)
        .Select(static annotation => $"{annotation.Name}={annotation.Value}");

    private static IEnumerable<string> Describe(DbContext context, Func<ITable, string> nameOf) => DesignModel(context).GetRelationalModel().Tables
        .OrderBy(nameOf, StringComparer.Ordinal)
        .SelectMany(table => table.Columns.OrderBy(static column => column.Name, StringComparer.Ordinal).Select(column =>
            $"{nameOf(table)}.{column.Name} {column.StoreType} {column.IsNullable} {column.DefaultValueSql}"
            + $" {column.PropertyMappings.Single().Property.ValueGenerated}"));
}
