using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Api;
using SalesFlow.Video.Platforms.Zoom.Wire;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Platforms.Zoom.Artifacts;

/// <summary>Finds what was said in an occurrence: with its cloud recording, or kept by itself.</summary>
internal sealed class ZoomTranscriptReader(ZoomApiClient api, ZoomDownloads downloads, TimeProvider timeProvider)
{
    private const string Operation = "download_transcript";
    private const string MediaType = "text/vtt";

    private static readonly ArtifactAnswer<Transcript> NothingYet = ArtifactAnswer<Transcript>.NotYet(isProcessing: false);
    private static readonly ArtifactAnswer<Transcript> BeingMade = ArtifactAnswer<Transcript>.NotYet(isProcessing: true);

    public Task<ArtifactAnswer<Transcript>> FindAsync(Integration integration, string uuid, CancellationToken cancellationToken) =>
        ZoomRetry.OnceAsync(() => FindOnceAsync(integration, uuid, cancellationToken));

    private async Task<ArtifactAnswer<Transcript>> FindOnceAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        var recorded = await FindRecordedAsync(integration, uuid, cancellationToken).ConfigureAwait(false);
        if (recorded.IsAvailable || recorded.IsProcessing || recorded.Reason == ArtifactReason.NothingSaid)
            return recorded;

        var kept = await FindKeptAsync(integration, uuid, cancellationToken).ConfigureAwait(false);
        if (kept.IsAvailable || kept.IsProcessing)
            return kept;

        return (recorded.Reason, kept.Reason) switch
        {
            (ArtifactReason.DeletedAtPlatform, _) => recorded,

            // One way is closed, and the other one may still bring it.
            (null, ArtifactReason.MissingScope or ArtifactReason.NotInPlan) => recorded,
            (ArtifactReason.MissingScope, ArtifactReason.NotInPlan) => recorded,
            _ => kept,
        };
    }

    private async Task<ArtifactAnswer<Transcript>> FindRecordedAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.GetRecordingsAsync(integration, uuid, cancellationToken).ConfigureAwait(false);
            var files = answer.FilesAt(timeProvider.GetUtcNow());
            if (files.Count == 0 && answer.RecordingFiles.Count > 0)
                return ArtifactAnswer<Transcript>.Never(ArtifactReason.DeletedAtPlatform);
            if (files.Exists(static file => file.IsBeingMade))
                return BeingMade;

            files.RemoveAll(static file => !file.IsTranscript);
            return files.Count == 0
                ? NothingYet
                : await ReadAllAsync(integration, files, answer.DownloadAccessToken, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (ZoomAbsence.IsNone(exception))
        {
            return NothingYet;
        }
        catch (PlatformException exception) when (ZoomAbsence.FindReason(exception) is { } reason)
        {
            return ArtifactAnswer<Transcript>.Never(reason);
        }
    }

    private async Task<ArtifactAnswer<Transcript>> FindKeptAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        try
        {
            var file = await api.GetTranscriptAsync(integration, uuid, cancellationToken).ConfigureAwait(false);
            return file switch
            {
                { CanDownload: true } => ToAnswer(
                    await ReadAsync(integration, file.DownloadUrl, downloadToken: null, cancellationToken).ConfigureAwait(false)),
                { DownloadRestrictionReason: "NOT_READY" } => BeingMade,
                { DownloadRestrictionReason: "NO_TRANSCRIPT_DATA" } => ArtifactAnswer<Transcript>.Never(ArtifactReason.NothingSaid),
                { DownloadRestrictionReason: "DELETED_OR_TRASHED" } => ArtifactAnswer<Transcript>.Never(ArtifactReason.DeletedAtPlatform),
                { DownloadRestrictionReason: "UNSUPPORTED" } => ArtifactAnswer<Transcript>.Never(ArtifactReason.NotTranscribed),

                // A reason of a later day: the deadline decides.
                _ => NothingYet,
            };
        }
        catch (PlatformException exception) when (ZoomAbsence.IsNone(exception))
        {
            return NothingYet;
        }
        catch (PlatformException exception) when (ZoomAbsence.FindReason(exception) is { } reason)
        {
            return ArtifactAnswer<Transcript>.Never(reason);
        }
    }

    /// <summary>Reads the transcript of each recorded stretch; all times count from the start of the first.</summary>
    private async Task<ArtifactAnswer<Transcript>> ReadAllAsync(
        Integration integration, List<ZoomRecordingFile> files, string? downloadToken, CancellationToken cancellationToken)
    {
        var segments = new List<Segment>();
        var start = files.Min(static file => file.RecordingStart);
        foreach (var file in files.OrderBy(static file => file.RecordingStart))
        {
            var shift = ForeignTime.Believe(file.RecordingStart - start) ?? TimeSpan.Zero;
            foreach (var segment in await ReadAsync(integration, file.DownloadUrl, downloadToken, cancellationToken).ConfigureAwait(false))
                segments.Add(segment with { Index = segments.Count, Start = segment.Start + shift, End = segment.End + shift });
        }

        return ToAnswer(segments);
    }

    private async Task<IReadOnlyList<Segment>> ReadAsync(
        Integration integration, string? address, string? downloadToken, CancellationToken cancellationToken)
    {
        var content = await downloads.OpenAsync(
            integration, Operation, address, downloadToken, MediaType, offset: 0, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            try
            {
                using var limited = new LimitedStream(content.Content, ZoomDefaults.LargestTranscript);
                var file = await WebVttReader.ReadAsync(limited, cancellationToken).ConfigureAwait(false);
                return file is { HasSignature: false, Cues.Count: 0 } ? throw Unusable("is none") : WebVtt.ToSegments(file.Cues);
            }
            catch (InvalidDataException)
            {
                throw Unusable($"has more than {ZoomDefaults.LargestTranscript / 1024 / 1024} MiB");
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                throw new PlatformException(
                    MeetingPlatform.Zoom, PlatformErrorKind.OutcomeUnknown,
                    "Zoom broke off a transcript while it was read. Try again later.", exception);
            }
        }
    }

    private static ArtifactAnswer<Transcript> ToAnswer(IReadOnlyList<Segment> segments) => segments.Count == 0
        ? ArtifactAnswer<Transcript>.Never(ArtifactReason.NothingSaid)
        : ArtifactAnswer<Transcript>.Available(new Transcript { Segments = segments });

    private static PlatformException Unusable(string what) =>
        new(MeetingPlatform.Zoom, PlatformErrorKind.UnexpectedAnswer, $"What Zoom sent as a transcript {what}. Try again later.");
}
