using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Finds the recorded files, and copies them when there is an archive: platforms delete theirs after a while.</summary>
internal sealed class CollectRecording(IServiceProvider services, TimeProvider timeProvider) : IArtifactCollector
{
    public ArtifactKind Kind => ArtifactKind.Recording;

    public async Task<Artifact> CollectAsync(
        Connection connection, Meeting meeting, Occurrence occurrence, Artifact artifact, CancellationToken cancellationToken)
    {
        var answer = await connection.Provider.FindRecordingsAsync(connection.Integration, occurrence.AtPlatform(meeting), cancellationToken)
            .ConfigureAwait(false);
        if (!answer.IsAvailable)
            return artifact.WithoutContent(answer);

        var archived = new List<Recording>();
        foreach (var recording in answer.Content)
        {
            if (await ArchiveAsync(connection, meeting, occurrence, recording, archived.Count, cancellationToken).ConfigureAwait(false) is not { } copy)
                return artifact with { State = ArtifactState.Processing };
            archived.Add(copy);
        }

        return artifact.Available(timeProvider.GetUtcNow()) with { Recordings = archived };
    }

    /// <summary>Returns the file with its copy, or as it is without an archive; null when the platform does not hand it out yet.</summary>
    private async Task<Recording?> ArchiveAsync(
        Connection connection, Meeting meeting, Occurrence occurrence, Recording recording, int number, CancellationToken cancellationToken)
    {
        if (services.GetService<IRecordingArchive>() is not { } archive)
            return recording;

        var content = await connection.Provider.OpenRecordingAsync(
            connection.Integration, occurrence.AtPlatform(meeting), recording.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (content is null)
            return null;

        await using (content.ConfigureAwait(false))
        {
            var key = $"{meeting.Id}/{occurrence.Id}/{number + 1}{ExtensionOf(recording)}";
            var copy = await archive.SaveAsync(key, content.Content, cancellationToken).ConfigureAwait(false);

            // A copy that broke off must not pass for the whole.
            return (content.Length ?? recording.Size) is { } length && length != copy.Size
                ? null
                : recording with { Size = copy.Size, ArchiveKey = key, Sha256 = copy.Sha256 };
        }
    }

    private static string ExtensionOf(Recording recording) => recording.HasVideo ? ".mp4" : ".m4a";
}
