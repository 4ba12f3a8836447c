using System.Text.Json;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.EntityFramework.Stores.Jobs;

/// <summary>Jobs as rows and back.</summary>
internal static class JobRows
{
    public static JobRow ToRow(Job job) => new()
    {
        Id = job.Id,
        Kind = job.Kind,
        Subject = job.Subject,
        OrderKey = job.OrderKey,
        State = Words<JobState>.Of(job.State),
        Attempts = job.Attempts,
        DueAt = job.DueAt,
        Progress = job.Progress,
        LastError = job.LastError,
        Steps = string.Concat(job.Steps.Select(ToLine)),
        IsWoken = job.IsWoken,
        EndedAt = job.EndedAt,
        CreatedAt = job.CreatedAt,
    };

    public static Job ToJob(JobRow row) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Subject = row.Subject,
        OrderKey = row.OrderKey,
        State = Words<JobState>.Read(row.State),
        Attempts = row.Attempts,
        DueAt = row.DueAt,
        LeaseOwner = row.LeaseOwner,
        LeaseUntil = row.LeaseUntil ?? default,
        Progress = row.Progress,
        LastError = row.LastError,
        Steps = [.. row.Steps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonSerializer.Deserialize<string>(line)!)],
        IsWoken = row.IsWoken,
        EndedAt = row.EndedAt,
        CreatedAt = row.CreatedAt,
    };

    /// <summary>A step as a line of the ledger. JSON escapes quotes and line feeds, so one line never occurs within another.</summary>
    public static string ToLine(string step) => $"{JsonSerializer.Serialize(step)}\n";
}
