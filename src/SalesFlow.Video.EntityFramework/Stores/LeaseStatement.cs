using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>The one statement that finds jobs whose turn it is, leases them and returns them, so that nobody comes in between.</summary>
internal static class LeaseStatement
{
    private const string IsFree = "(j.lease_owner IS NULL OR j.lease_until <= @now)";

    private const string IsDue = "j.due_at <= @now";

    private const string IsAskedFor = "j.id = @id";

    /// <summary>Leases due jobs, the longest due first.</summary>
    public static IQueryable<JobRow> LeaseDue(DbContext context, string leaseOwner, DateTimeOffset now, DateTimeOffset until, int limit) =>
        Lease(context, IsDue, [("limit", limit, null), .. Common(leaseOwner, now, until)]);

    /// <summary>Leases one job, due or not.</summary>
    public static IQueryable<JobRow> LeaseOne(DbContext context, Guid id, string leaseOwner, DateTimeOffset now, DateTimeOffset until) =>
        Lease(context, IsAskedFor, [("limit", 1, null), ("id", id, nameof(JobRow.Id)), .. Common(leaseOwner, now, until)]);

    private static IEnumerable<Parameter> Common(string leaseOwner, DateTimeOffset now, DateTimeOffset until) =>
    [
        ("owner", leaseOwner, nameof(JobRow.LeaseOwner)),
        ("now", now, nameof(JobRow.DueAt)),
        ("until", until, nameof(JobRow.LeaseUntil)),
    ];

    private static IQueryable<JobRow> Lease(DbContext context, string condition, IEnumerable<Parameter> parameters)
    {
        var rows = context.Model.FindEntityType(typeof(JobRow))!;
        var table = context.GetService<ISqlGenerationHelper>().DelimitIdentifier(rows.GetTableName()!, rows.GetSchema());

        // SQLite has one writer at a time. PostgreSQL has many: each passes over what another is just leasing, and the list is
        // made once, since a planner that ran it per row would lease more than the limit.
        var (begin, end) = context.Database.IsNpgsql() ? ("MATERIALIZED ", "FOR UPDATE OF j SKIP LOCKED") : ("", "");
        var statement = $"""
            WITH chosen AS {begin}(
                SELECT j.sequence FROM {table} AS j
                WHERE j.state = 'waiting' AND {condition} AND {IsFree}
                  AND (j.order_key IS NULL OR NOT EXISTS (
                    SELECT 1 FROM {table} AS earlier
                    WHERE earlier.state = 'waiting' AND earlier.order_key = j.order_key AND earlier.sequence < j.sequence))
                ORDER BY j.due_at, j.sequence
                LIMIT @limit
                {end})
            UPDATE {table} SET lease_owner = @owner, lease_until = @until, attempts = attempts + 1
            WHERE sequence IN (SELECT sequence FROM chosen)
            RETURNING *
            """;
        return context.Set<JobRow>().FromSqlRaw(statement, [.. parameters.Select(parameter => parameter.ToDb(context, rows))]).AsNoTracking();
    }

    /// <summary>A value, with the property whose column it is compared with or written to.</summary>
    private readonly record struct Parameter(string Name, object Value, string? Property)
    {
        public static implicit operator Parameter((string Name, object Value, string? Property) parts) =>
            new(parts.Name, parts.Value, parts.Property);

        public DbParameter ToDb(DbContext context, IEntityType rows)
        {
            using var command = context.Database.GetDbConnection().CreateCommand();
            var mapping = Property is null
                ? context.GetService<IRelationalTypeMappingSource>().GetMapping(Value.GetType())
                : rows.FindProperty(Property)!.GetRelationalTypeMapping();
            return mapping.CreateParameter(command, $"@{Name}", Value, nullable: false);
        }
    }
}
