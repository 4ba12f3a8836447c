using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.EntityFramework.Stores.Jobs;

/// <summary>The one statement that adds jobs or wakes those that have their ids, so that no job ends in between and sleeps on.</summary>
internal static class WakeStatement
{
    // SQLite looks for each parameter among all of the statement, so that long statements cost more per row than short ones.
    private const int RowsAtOnce = 20;

    private static readonly (string Property, Func<JobRow, object?> Value)[] Columns =
    [
        (nameof(JobRow.Id), static row => row.Id),
        (nameof(JobRow.Kind), static row => row.Kind),
        (nameof(JobRow.Subject), static row => row.Subject),
        (nameof(JobRow.OrderKey), static row => row.OrderKey),
        (nameof(JobRow.State), static row => row.State),
        (nameof(JobRow.Attempts), static row => row.Attempts),
        (nameof(JobRow.DueAt), static row => row.DueAt),
        (nameof(JobRow.Progress), static row => row.Progress),
        (nameof(JobRow.LastError), static row => row.LastError),
        (nameof(JobRow.Steps), static row => row.Steps),
        (nameof(JobRow.IsWoken), static row => row.IsWoken),
        (nameof(JobRow.EndedAt), static row => row.EndedAt),
        (nameof(JobRow.CreatedAt), static row => row.CreatedAt),
    ];

    /// <summary>Adds or wakes jobs with different ids.</summary>
    public static async Task ExecuteAsync(DbContext context, IEnumerable<Job> jobs, CancellationToken cancellationToken)
    {
        var sql = RowSql.Of<JobRow>(context);
        foreach (var rows in jobs.Select(JobRows.ToRow).Chunk(RowsAtOnce))
        {
            var parameters = rows.SelectMany((row, index) => ParametersOf(sql, row, index));
            await context.Database.ExecuteSqlRawAsync(Statement(sql, rows.Length), parameters, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Statement(RowSql sql, int rows)
    {
        var columns = Columns.Select(column => sql.ColumnOf(column.Property)).ToList();
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", columns.Select(column => $"@{column}{row}"))})");

        // One that ended begins anew; one that runs is marked; one that waits is due earlier, if at all.
        var begunAnew = columns.Except(["id", "due_at", "is_woken"])
            .Select(static column => $"{column} = CASE WHEN j.state = 'waiting' THEN j.{column} ELSE excluded.{column} END");
        return $"""
            INSERT INTO {sql.Table} AS j ({string.Join(", ", columns)})
            VALUES {string.Join(", ", values)}
            ON CONFLICT (id) DO UPDATE SET
                {string.Join(", ", begunAnew)},
                is_woken = (j.state = 'waiting' AND j.lease_owner IS NOT NULL),
                due_at = CASE
                    WHEN j.state <> 'waiting' OR (j.lease_owner IS NOT NULL AND NOT j.is_woken) OR excluded.due_at < j.due_at
                    THEN excluded.due_at ELSE j.due_at END
            """;
    }

    private static IEnumerable<DbParameter> ParametersOf(RowSql sql, JobRow row, int index) =>
        Columns.Select(column => sql.Parameter($"{sql.ColumnOf(column.Property)}{index}", column.Value(row), column.Property));
}
