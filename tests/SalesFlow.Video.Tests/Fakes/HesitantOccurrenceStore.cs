using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>A store whose first answer that shows an occurrence in progress is on its way for as long as a test likes: by then it may be old.</summary>
internal sealed class HesitantOccurrenceStore(IOccurrenceStore store) : IOccurrenceStore
{
    private readonly TaskCompletionSource _isRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _mayArrive = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the answer was read.</summary>
    public Task Read => _isRead.Task;

    public static void AddTo(IServiceCollection services)
    {
        var registered = services.Last(static service => service.ServiceType == typeof(IOccurrenceStore));
        services.AddSingleton(provider => new HesitantOccurrenceStore(
            (IOccurrenceStore)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!)));
        services.AddSingleton<IOccurrenceStore>(static provider => provider.GetRequiredService<HesitantOccurrenceStore>());
    }

    public void LetArrive() => _mayArrive.SetResult();

    public async Task<IReadOnlyList<Occurrence>> ListAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken)
    {
        var occurrences = await store.ListAsync(meetings, cancellationToken);
        if (occurrences.Any(static occurrence => occurrence is { ActualStart: not null, ActualEnd: null }) && _isRead.TrySetResult())
            await _mayArrive.Task.WaitAsync(cancellationToken);
        return occurrences;
    }

    public Task<Occurrence?> FindAsync(OccurrenceId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<bool> SaveAsync(Occurrence occurrence, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        store.SaveAsync(occurrence, readVersion, events, cancellationToken);

    public Task<IReadOnlyList<Participant>> ListParticipantsAsync(OccurrenceId id, CancellationToken cancellationToken) =>
        store.ListParticipantsAsync(id, cancellationToken);

    public Task SaveParticipantsAsync(MeetingId meetingId, OccurrenceId id, IReadOnlyList<Participant> participants, CancellationToken cancellationToken) =>
        store.SaveParticipantsAsync(meetingId, id, participants, cancellationToken);

    public Task<StoredTranscript?> FindTranscriptAsync(OccurrenceId id, CancellationToken cancellationToken) =>
        store.FindTranscriptAsync(id, cancellationToken);

    public Task SaveTranscriptAsync(StoredTranscript transcript, CancellationToken cancellationToken) => store.SaveTranscriptAsync(transcript, cancellationToken);

    public Task MarkProcessedAsync(OccurrenceId id, string contentHash, string? error, CancellationToken cancellationToken) =>
        store.MarkProcessedAsync(id, contentHash, error, cancellationToken);
}
