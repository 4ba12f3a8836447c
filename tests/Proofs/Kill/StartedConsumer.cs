using SalesFlow.Video.Events;

namespace SalesFlow.Video.Proofs.Kill;

internal sealed class StartedConsumer(Notebook notebook) : IVideoEventConsumer<MeetingStarted>
{
    public Task ConsumeAsync(MeetingStarted videoEvent, CancellationToken cancellationToken)
    {
        notebook.Write(GetType(), videoEvent);
        return Task.CompletedTask;
    }
}
