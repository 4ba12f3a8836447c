namespace SalesFlow.Video.Webhooks;

/// <summary>Answers the requests of one commit, away from the loop that stores.</summary>
/// <remarks>
/// One after the other in a few work items instead of one for each: at full speed it is the waking of threads that costs, not the
/// answers. Few enough to an item that an answer which an application holds up holds up few others.
/// </remarks>
internal sealed class IntakeAnswers(List<PendingDelivery> batch, int start, int end) : IThreadPoolWorkItem
{
    private const int AtOnce = 32;

    public static void Give(List<PendingDelivery> batch)
    {
        for (var start = 0; start < batch.Count; start += AtOnce)
            ThreadPool.UnsafeQueueUserWorkItem(new IntakeAnswers(batch, start, Math.Min(start + AtOnce, batch.Count)), preferLocal: false);
    }

    public void Execute()
    {
        for (var index = start; index < end; index++)
            batch[index].SetResult(batch[index].Outcome);
    }
}
