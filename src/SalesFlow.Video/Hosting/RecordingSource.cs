using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Opens recordings: our own copy, else the platform's.</summary>
internal sealed class RecordingSource(IServiceProvider services, Connections connections, PlatformDirectory platforms)
{
    public async Task<VideoResult<RecordingContent>> OpenAsync(
        Meeting meeting, Occurrence? occurrence, int number, long offset, CancellationToken cancellationToken)
    {
        if (occurrence?.FindArtifact(ArtifactKind.Recording)?.Recordings.ElementAtOrDefault(number) is not { } recording)
            return Problems.NoRecording(meeting, occurrence, number);

        return await OpenCopyAsync(recording, offset, cancellationToken).ConfigureAwait(false) is { } copy
            ? copy
            : await OpenAtPlatformAsync(meeting, occurrence, recording, number, offset, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RecordingContent?> OpenCopyAsync(Recording recording, long offset, CancellationToken cancellationToken)
    {
        if (recording.ArchiveKey is null || services.GetService<IRecordingArchive>() is not { } archive
            || await archive.OpenAsync(recording.ArchiveKey, cancellationToken).ConfigureAwait(false) is not { } stream)
            return null;

        stream.Seek(Math.Min(offset, stream.Length), SeekOrigin.Begin);
        return new RecordingContent(stream, recording.MediaType, stream.Length, stream.Position);
    }

    private async Task<VideoResult<RecordingContent>> OpenAtPlatformAsync(
        Meeting meeting, Occurrence occurrence, Recording recording, int number, long offset, CancellationToken cancellationToken)
    {
        var platform = platforms.Get(meeting.Platform);
        if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not var (provider, integration))
            return Problems.NotConnected(platform);

        try
        {
            var content = await provider.OpenRecordingAsync(integration, occurrence.AtPlatform(meeting), recording.Id, offset, cancellationToken)
                .ConfigureAwait(false);
            return content is null ? Problems.NoRecording(meeting, occurrence, number) : content;
        }
        catch (PlatformException exception)
        {
            return Problems.Of(exception, platform, PlatformFailures.CodeOf(exception));
        }
    }
}
