using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Fetches who was there.</summary>
internal sealed class CollectAttendance(IOccurrenceStore store, TimeProvider timeProvider) : IArtifactCollector
{
    public ArtifactKind Kind => ArtifactKind.Attendance;

    public async Task<Artifact> CollectAsync(
        Connection connection, Meeting meeting, Occurrence occurrence, Artifact artifact, CancellationToken cancellationToken)
    {
        // While people are still there, the list is not the whole one.
        if (occurrence.ActualEnd is null)
            return artifact;

        var answer = await connection.Provider.FindParticipantsAsync(connection.Integration, occurrence.AtPlatform(meeting), cancellationToken)
            .ConfigureAwait(false);
        if (!answer.IsAvailable)
            return artifact.WithoutContent(answer);

        await store.SaveParticipantsAsync(meeting.Id, occurrence.Id, AttendanceMerge.Merge(answer.Content), cancellationToken).ConfigureAwait(false);
        return artifact.Available(timeProvider.GetUtcNow());
    }
}
