using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Opens recordings: our own copy, else the platform's.</summary>
internal sealed class RecordingSource(IServiceProvider services, Connections connections, PlatformDirectory platforms)
{
    /// <summary>Opens a file.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="conversation">Whose files are counted; null when nothing was held.</param>
    /// <param name="number">Which of them, counted from 0 in the order of the occurrences.</param>
    /// <param name="offset">The first byte that is wanted.</param>
    /// <param name="cancellationToken">Ends the call; not the reading of the content.</param>
    public async Task<VideoResult<RecordingContent>> OpenAsync(
        Meeting meeting, MeetingConversation? conversation, int number, long offset, CancellationToken cancellationToken)
    {
        if (conversation?.FindRecording(number) is not var (occurrence, wanted))
            return Problems.NoRecording(meeting, conversation, number);

        return await OpenCopyAsync(wanted, offset, cancellationToken).ConfigureAwait(false) is { } copy
            ? copy
            : await OpenAtPlatformAsync(meeting, occurrence, wanted, offset, Problems.NoRecording(meeting, conversation, number), cancellationToken)
                .ConfigureAwait(false);
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
        Meeting meeting, Occurrence occurrence, Recording recording, long offset, VideoProblem isGone, CancellationToken cancellationToken)
    {
        var platform = platforms.Get(meeting.Platform);
        if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not var (provider, integration))
            return Problems.NotConnected(platform);

        try
        {
            var content = await provider.OpenRecordingAsync(integration, occurrence.AtPlatform(meeting), recording.Id, offset, cancellationToken)
                .ConfigureAwait(false);
            return content is null ? isGone : content;
        }
        catch (PlatformException exception)
        {
            return Problems.Of(exception, platform, PlatformFailures.CodeOf(exception));
        }
    }
}
