using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesFlow.Video.EntityFramework.Tests.Databases;

/// <summary>Remembers the queries that were sent, to ask the database afterwards how it would run them.</summary>
internal sealed class CommandRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string Text, List<(string Name, object? Value)> Parameters)> _queries = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var parameters = command.Parameters.Cast<DbParameter>().Select(static parameter => (parameter.ParameterName, parameter.Value)).ToList();
        _queries.Enqueue((command.CommandText, parameters));
        return ValueTask.FromResult(result);
    }

    /// <summary>Returns the plan of the last query, as the rows of an EXPLAIN.</summary>
    public async Task<string> ExplainLastAsync(DbConnection connection, string explain, CancellationToken cancellationToken)
    {
        var (text, parameters) = _queries.Last();
        await using var command = connection.CreateCommand();
        command.CommandText = $"{explain} {text}";
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        List<string> lines = [];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            lines.Add(reader.GetString(reader.FieldCount - 1));
        return string.Join('\n', lines);
    }
}
