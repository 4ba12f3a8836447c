using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SalesFlow.Video.EntityFramework.Mapping;

/// <summary>How rows become tables: names, and the types that differ between databases.</summary>
/// <remarks>
/// Everything is set on each property, also what is the default: conventions of an application's context must not reach our tables,
/// and none is changed.
/// </remarks>
internal sealed record RowMapping(bool IsPostgres, string? Schema, string TablePrefix)
{
    private static readonly Dictionary<Type, (string Sqlite, string Postgres)> Types = new()
    {
        [typeof(string)] = ("TEXT", "text"),
        [typeof(Guid)] = ("TEXT", "uuid"),
        [typeof(DateTimeOffset)] = ("TEXT", "timestamp with time zone"),
        [typeof(bool)] = ("INTEGER", "boolean"),
        [typeof(int)] = ("INTEGER", "integer"),
        [typeof(long)] = ("INTEGER", "bigint"),
        [typeof(DateOnly)] = ("TEXT", "date"),
        [typeof(byte[])] = ("BLOB", "bytea"),
    };

    /// <summary>Maps a row to a table whose columns are the property names in snake_case; returns the table's full name.</summary>
    public string ToTable<TRow>(EntityTypeBuilder<TRow> row, string name)
        where TRow : class
    {
        var table = TablePrefix + name;
        row.ToTable(table, Schema);
        foreach (var property in row.Metadata.GetProperties())
        {
            // What conventions have only guessed so far goes by itself when the row's keys are told; named, it would stay as a column.
            if (property.IsShadowProperty())
                continue;

            var column = row.Property(property.Name);
            column.HasColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)).HasColumnType(TypeOf(property.ClrType));
            column.HasConversion(ConverterOf(property.ClrType));
            property.SetMaxLength(null);
            property.SetIsUnicode(null);
            property.SetPrecision(null);
            property.ValueGenerated = ValueGenerated.Never;
        }

        return table;
    }

    /// <summary>Limits a text. Only names, codes and ids have a limit: what people write and what is encrypted has none.</summary>
    public void Limit(PropertyBuilder text, int length) => text
        .HasMaxLength(length).HasColumnType(IsPostgres ? $"character varying({length})" : "TEXT");

    /// <summary>Lets the database make a column of others, which is read and never written.</summary>
    /// <remarks>SQLite makes it whenever it is read, since it cannot add one to a table that would be stored; PostgreSQL 15 has only those.</remarks>
    public void Compute(PropertyBuilder column, string sql)
    {
        // Nobody needs it back from a save.
        column.HasComputedColumnSql(sql, stored: IsPostgres).ValueGeneratedNever();
        column.Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        column.Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }

    /// <summary>Lets the database number the rows, by a generator of ours: an application's own may give numbers out of order.</summary>
    public void CountUp(PropertyBuilder<long> sequence)
    {
        sequence.ValueGeneratedOnAdd();
        if (IsPostgres)
            NpgsqlPropertyBuilderExtensions.UseIdentityByDefaultColumn(sequence);
        else
            SqlitePropertyBuilderExtensions.UseAutoincrement(sequence);
    }

    private string TypeOf(Type type)
    {
        var (sqlite, postgres) = Types[Nullable.GetUnderlyingType(type) ?? type];
        return IsPostgres ? postgres : sqlite;
    }

    private ValueConverter? ConverterOf(Type type)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) != typeof(DateTimeOffset))
            return null;
        return IsPostgres ? new UtcInstantConverter() : new UtcTextConverter();
    }
}
