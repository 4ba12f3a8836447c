using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>What statements of our own need of the model: names, and values in the form that the columns hold.</summary>
internal sealed class RowSql
{
    private readonly DbContext _context;
    private readonly IEntityType _rows;

    private RowSql(DbContext context, IEntityType rows)
    {
        _context = context;
        _rows = rows;
        Table = context.GetService<ISqlGenerationHelper>().DelimitIdentifier(rows.GetTableName()!, rows.GetSchema());
    }

    public static RowSql Of<TRow>(DbContext context) => new(context, context.Model.FindEntityType(typeof(TRow))!);

    /// <summary>The table with schema and prefix, quoted.</summary>
    public string Table { get; }

    public string ColumnOf(string property) => _rows.FindProperty(property)!.GetColumnName();

    /// <summary>Makes a parameter that is compared with a property's column or written to it.</summary>
    public DbParameter Parameter(string name, object? value, string property)
    {
        using var command = _context.Database.GetDbConnection().CreateCommand();
        return MappingOf(property).CreateParameter(command, $"@{name}", value, nullable: _rows.FindProperty(property)!.IsNullable);
    }

    /// <summary>Makes a parameter that belongs to no column.</summary>
    public DbParameter Parameter(string name, int value)
    {
        using var command = _context.Database.GetDbConnection().CreateCommand();
        return _context.GetService<IRelationalTypeMappingSource>().GetMapping(typeof(int)).CreateParameter(command, $"@{name}", value, nullable: false);
    }

    /// <summary>Returns what turns a value into what the column holds, for a parameter that is used again.</summary>
    public Func<object?, object> ConverterOf(string property) => MappingOf(property).Converter is { } converter
        ? value => converter.ConvertToProvider(value) ?? DBNull.Value
        : static value => value ?? DBNull.Value;

    private RelationalTypeMapping MappingOf(string property) => _rows.FindProperty(property)!.GetRelationalTypeMapping();
}
