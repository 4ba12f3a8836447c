using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Api;

namespace SalesFlow.Video.Platforms.Zoom.Artifacts;

/// <summary>Finds and opens the recorded files of an occurrence.</summary>
internal sealed class ZoomRecordingReader(ZoomApiClient api, ZoomDownloads downloads, TimeProvider timeProvider)
{
    public async Task<ArtifactAnswer<IReadOnlyList<Recording>>> FindAsync(
        Integration integration, string uuid, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.GetRecordingsAsync(integration, uuid, cancellationToken).ConfigureAwait(false);
            var files = answer.FilesAt(timeProvider.GetUtcNow());
            if (files.Count == 0 && answer.RecordingFiles.Count > 0)
                return ArtifactAnswer<IReadOnlyList<Recording>>.Never(ArtifactReason.DeletedAtPlatform);

            // A transcript comes minutes later and is nothing that a player waits for.
            if (files.Exists(static file => file.IsBeingMade && (file.IsVideo || file.IsSound || file.IsUntold)))
                return ArtifactAnswer<IReadOnlyList<Recording>>.NotYet(isProcessing: true);

            var chosen = ZoomFileChoice.Choose(files);
            return chosen.Count > 0
                ? ArtifactAnswer<IReadOnlyList<Recording>>.Available(chosen)
                : ArtifactAnswer<IReadOnlyList<Recording>>.NotYet(isProcessing: false);
        }
        catch (PlatformException exception) when (ZoomAbsence.IsNone(exception))
        {
            // It may yet come: right after the end, Zoom says the same of meetings that were recorded.
            return ArtifactAnswer<IReadOnlyList<Recording>>.NotYet(isProcessing: false);
        }
        catch (PlatformException exception) when (ZoomAbsence.FindReason(exception) is { } reason)
        {
            return ArtifactAnswer<IReadOnlyList<Recording>>.Never(reason);
        }
    }

    /// <summary>Opens a file at the address that Zoom gives for it now; null when it is gone.</summary>
    public Task<RecordingContent?> OpenAsync(
        Integration integration, string uuid, string fileId, long offset, CancellationToken cancellationToken) =>
        ZoomRetry.OnceAsync(() => OpenOnceAsync(integration, uuid, fileId, offset, cancellationToken));

    private async Task<RecordingContent?> OpenOnceAsync(
        Integration integration, string uuid, string fileId, long offset, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.GetRecordingsAsync(integration, uuid, cancellationToken).ConfigureAwait(false);
            var file = answer.RecordingFiles.FirstOrDefault(file => file.Id == fileId && !file.IsInTrash);
            return file is null ? null : await downloads.OpenAsync(
                integration, "download_recording", file.DownloadUrl, answer.DownloadAccessToken,
                ZoomFileChoice.MediaTypeOf(file), offset, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (ZoomAbsence.IsNone(exception))
        {
            return null;
        }
    }
}
