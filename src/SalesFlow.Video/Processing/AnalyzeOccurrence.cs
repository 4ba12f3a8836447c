using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.Processing;

/// <summary>Carries out what an earlier version ordered, which analyzed each occurrence by itself.</summary>
internal sealed class AnalyzeOccurrence(AwaitConversation conversation) : IJobHandler
{
    public string Kind => StandingJobs.AnalyzeOccurrence;

    public Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken) =>
        conversation.RunAsync(job with { Subject = job.Subject.Split('|')[0] }, cancellationToken);
}
