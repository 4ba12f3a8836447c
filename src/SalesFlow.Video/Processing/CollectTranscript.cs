using System.Buffers;
using System.Security.Cryptography;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Processing;

/// <summary>Fetches what was said.</summary>
internal sealed class CollectTranscript(IOccurrenceStore store, TimeProvider timeProvider) : IArtifactCollector
{
    public ArtifactKind Kind => ArtifactKind.Transcript;

    public async Task<Artifact> CollectAsync(
        Connection connection, Meeting meeting, Occurrence occurrence, Artifact artifact, CancellationToken cancellationToken)
    {
        var answer = await connection.Provider.FindTranscriptAsync(connection.Integration, occurrence.AtPlatform(meeting), cancellationToken)
            .ConfigureAwait(false);
        if (!answer.IsAvailable)
            return artifact.WithoutContent(answer);

        var now = timeProvider.GetUtcNow();
        var transcript = new StoredTranscript
        {
            OccurrenceId = occurrence.Id,
            MeetingId = meeting.Id,
            Transcript = answer.Content,
            ContentHash = HashOf(answer.Content),
            CreatedAt = now,
        };
        await store.SaveTranscriptAsync(transcript, cancellationToken).ConfigureAwait(false);
        return artifact.Available(now);
    }

    private static string HashOf(Transcript transcript)
    {
        var written = new ArrayBufferWriter<byte>();
        WebVtt.Write(transcript, written);
        return Convert.ToHexStringLower(SHA256.HashData(written.WrittenSpan));
    }
}
