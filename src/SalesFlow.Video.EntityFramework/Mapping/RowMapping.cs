using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SalesFlow.Video.EntityFramework.Mapping;

/// <summary>How rows become tables: names, and the types that differ between databases.</summary>
/// <remarks>Everything is set on the property itself, so that conventions of an application's context neither reach our tables nor are changed.</remarks>
internal sealed record RowMapping(bool IsPostgres, string? Schema, string TablePrefix)
{
    /// <summary>Maps a row to a table whose columns are the property names in snake_case; returns the table's full name.</summary>
    public string ToTable<TRow>(EntityTypeBuilder<TRow> row, string name)
        where TRow : class
    {
        var table = TablePrefix + name;
        row.ToTable(table, Schema);
        foreach (var property in row.Metadata.GetProperties())
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var column = row.Property(property.Name);
            column.HasColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            if (type == typeof(DateTimeOffset))
                MapInstant(column);
            else if (type == typeof(string))
                column.HasColumnType(IsPostgres ? "text" : "TEXT");
            else if (type == typeof(Guid))
                column.HasColumnType(IsPostgres ? "uuid" : "TEXT").ValueGeneratedNever();
        }

        return table;
    }

    /// <summary>Limits a text. Only names, codes and ids have a limit: what people write and what is encrypted has none.</summary>
    public void Limit(PropertyBuilder text, int length) => text
        .HasMaxLength(length).HasColumnType(IsPostgres ? $"character varying({length})" : "TEXT");

    private void MapInstant(PropertyBuilder instant)
    {
        if (IsPostgres)
            instant.HasConversion(new UtcInstantConverter()).HasColumnType("timestamp with time zone");
        else
            instant.HasConversion(new UtcTextConverter()).HasColumnType("TEXT");
    }
}
