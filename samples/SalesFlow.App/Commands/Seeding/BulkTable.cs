namespace SalesFlow.App.Commands.Seeding;

/// <summary>A table and the columns that are written, in the order of the values.</summary>
internal sealed record BulkTable(string Name, params IReadOnlyList<string> Columns);
