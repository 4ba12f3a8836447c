using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Stores.Jobs;

/// <summary>The one statement that finds jobs whose turn it is, leases them and returns them, so that nobody comes in between.</summary>
internal static class LeaseStatement
{
    private const string IsFree = "(j.lease_owner IS NULL OR j.lease_until <= @now)";

    private const string IsDue = "j.due_at <= @now";

    private const string IsAskedFor = "j.id = @id";

    /// <summary>Leases due jobs, the longest due first.</summary>
    public static IQueryable<JobRow> LeaseDue(DbContext context, string leaseOwner, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        var sql = RowSql.Of<JobRow>(context);
        return Lease(context, sql, IsDue, [sql.Parameter("limit", limit), .. Common(sql, leaseOwner, now, until)]);
    }

    /// <summary>Leases one job, due or not.</summary>
    public static IQueryable<JobRow> LeaseOne(DbContext context, Guid id, string leaseOwner, DateTimeOffset now, DateTimeOffset until)
    {
        var sql = RowSql.Of<JobRow>(context);
        return Lease(
            context, sql, IsAskedFor,
            [sql.Parameter("limit", 1), sql.Parameter("id", id, nameof(JobRow.Id)), .. Common(sql, leaseOwner, now, until)]);
    }

    private static IEnumerable<DbParameter> Common(RowSql sql, string leaseOwner, DateTimeOffset now, DateTimeOffset until) =>
    [
        sql.Parameter("owner", leaseOwner, nameof(JobRow.LeaseOwner)),
        sql.Parameter("now", now, nameof(JobRow.DueAt)),
        sql.Parameter("until", until, nameof(JobRow.LeaseUntil)),
    ];

    private static IQueryable<JobRow> Lease(DbContext context, RowSql sql, string condition, object[] parameters)
    {
        // SQLite has one writer at a time. PostgreSQL has many: each passes over what another is just leasing, and the list is
        // made once, since a planner that ran it per row would lease more than the limit.
        var (begin, end) = context.Database.IsNpgsql() ? ("MATERIALIZED ", "FOR UPDATE OF j SKIP LOCKED") : ("", "");
        var statement = $"""
            WITH chosen AS {begin}(
                SELECT j.sequence FROM {sql.Table} AS j
                WHERE j.state = 'waiting' AND {condition} AND {IsFree}
                  AND (j.order_key IS NULL OR NOT EXISTS (
                    SELECT 1 FROM {sql.Table} AS earlier
                    WHERE earlier.state = 'waiting' AND earlier.order_key = j.order_key AND earlier.sequence < j.sequence))
                ORDER BY j.due_at, j.sequence
                LIMIT @limit
                {end})
            UPDATE {sql.Table} SET lease_owner = @owner, lease_until = @until, attempts = attempts + 1, is_woken = FALSE
            WHERE sequence IN (SELECT sequence FROM chosen)
            RETURNING *
            """;
        return context.Set<JobRow>().FromSqlRaw(statement, parameters).AsNoTracking();
    }
}
