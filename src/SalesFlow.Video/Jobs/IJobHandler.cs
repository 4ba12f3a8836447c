namespace SalesFlow.Video.Jobs;

/// <summary>Does the work of one kind of job. May be run again after any step, so each step must be repeatable.</summary>
internal interface IJobHandler
{
    string Kind { get; }

    /// <summary>Makes one attempt. Cancelled when the attempt's time or its lease is over: what was sent by then may have been carried out.</summary>
    Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken);
}
