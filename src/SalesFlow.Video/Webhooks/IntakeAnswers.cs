namespace SalesFlow.Video.Webhooks;

/// <summary>Answers the requests of one commit, away from the loop that stores.</summary>
/// <remarks>
/// One after the other in a few work items instead of one for each: at full speed it is the waking of threads that costs, not the
/// answers. Few enough to an item that an answer which an application holds up holds up few others.
/// </remarks>
internal sealed class IntakeAnswers(ArraySegment<PendingDelivery> pending) : IThreadPoolWorkItem
{
    private const int AtOnce = 32;

    public static void Give(IReadOnlyCollection<PendingDelivery> batch)
    {
        PendingDelivery[] all = [.. batch];
        for (var start = 0; start < all.Length; start += AtOnce)
        {
            var some = new ArraySegment<PendingDelivery>(all, start, Math.Min(AtOnce, all.Length - start));
            ThreadPool.UnsafeQueueUserWorkItem(new IntakeAnswers(some), preferLocal: false);
        }
    }

    public void Execute()
    {
        foreach (var answered in pending)
            answered.SetResult(answered.Outcome);
    }
}
