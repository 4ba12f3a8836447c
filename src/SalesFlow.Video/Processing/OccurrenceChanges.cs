using SalesFlow.Video.Events;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Changes a stored occurrence however often somebody else changes it first.</summary>
internal sealed class OccurrenceChanges(IOccurrenceStore store, EventRecorder recorder)
{
    private const int Tries = 20;

    /// <summary>Applies a change to the latest version, or to <paramref name="fresh"/> when there is none yet.</summary>
    /// <param name="fresh">The occurrence as it is first stored.</param>
    /// <param name="change">Returns the occurrence as it is to be; the same object to leave it.</param>
    /// <param name="tell">Returns what the change means to the application.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The occurrence as stored.</returns>
    public async Task<Occurrence> ApplyAsync(
        Occurrence fresh, Func<Occurrence, Occurrence> change, Func<Occurrence, Occurrence, IEnumerable<VideoEvent>> tell,
        CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= Tries; tries++)
        {
            var stored = await store.FindAsync(fresh.Id, cancellationToken).ConfigureAwait(false);
            var before = stored ?? fresh;
            var after = change(before);
            if (stored is not null && ReferenceEquals(before, after))
                return stored;

            List<RecordedEvent> events = [.. tell(stored ?? fresh with { ActualStart = null, ActualEnd = null, Artifacts = [] }, after).Select(recorder.Record)];
            if (await store.SaveAsync(after, before.Version, events, cancellationToken).ConfigureAwait(false))
                return after with { Version = before.Version + 1 };
        }

        throw new SalesFlowVideoException($"Occurrence {fresh.Id} was changed elsewhere again and again. It is tried again later.");
    }
}
