using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesFlow.Video.EntityFramework.Tests.Databases;

/// <summary>Asks the database how it is about to run each query, in the query's own session and transaction.</summary>
/// <param name="explain">The word that asks.</param>
internal sealed class PlanRecorder(string explain) : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _plans = new();

    /// <summary>The plan of the last query, as the rows of an EXPLAIN.</summary>
    public string Last => _plans.Last();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await using var question = command.Connection!.CreateCommand();
        question.Transaction = command.Transaction;
        question.CommandText = $"{explain} {command.CommandText}";
        foreach (DbParameter asked in command.Parameters)
        {
            var parameter = question.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (asked.ParameterName, asked.Value);
            question.Parameters.Add(parameter);
        }

        List<string> lines = [];
        await using var reader = await question.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            lines.Add(reader.GetString(reader.FieldCount - 1));
        _plans.Enqueue(string.Join('\n', lines));
        return result;
    }
}
