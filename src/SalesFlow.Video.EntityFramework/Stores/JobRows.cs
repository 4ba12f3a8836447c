using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.EntityFramework.Stores;

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
        CreatedAt = row.CreatedAt,
    };
}
