using SalesFlow.Video.Events;

namespace SalesFlow.Video.Proofs.Kill;

internal sealed class EndedConsumer(Notebook notebook) : IVideoEventConsumer<MeetingEnded>
{
    public Task ConsumeAsync(MeetingEnded videoEvent, CancellationToken cancellationToken)
    {
        notebook.Write(GetType(), videoEvent);
        return Task.CompletedTask;
    }
}
