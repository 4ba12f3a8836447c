using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.Artifacts;

/// <summary>Chooses, from all that Zoom records of an occurrence, what people would play: one file for each stretch of time.</summary>
internal static class ZoomFileChoice
{
    private const string PlainSound = "audio_only";

    // What shows most of a sales call comes first. A recording of a single camera or of an interpreter is better than none.
    private static readonly string[] Views =
    [
        "shared_screen_with_speaker_view", "shared_screen_with_speaker_view(CC)", "shared_screen_with_gallery_view",
        "active_speaker", "speaker_view", "gallery_view", "shared_screen",
    ];

    /// <summary>Returns the files to play, in the order of their start.</summary>
    public static IReadOnlyList<Recording> Choose(IEnumerable<ZoomRecordingFile> files)
    {
        var playable = files.Where(static file => (file.IsVideo || file.IsSound) && !string.IsNullOrEmpty(file.Id));
        return [.. Stretches(playable).Select(static stretch => ToRecording(stretch.MinBy(RankOf)!))];
    }

    public static string MediaTypeOf(ZoomRecordingFile file) => file.IsVideo ? "video/mp4" : "audio/mp4";

    /// <summary>Groups files that overlap. A recording that was stopped and started again makes files that do not.</summary>
    private static IEnumerable<IReadOnlyList<ZoomRecordingFile>> Stretches(IEnumerable<ZoomRecordingFile> files)
    {
        var stretch = new List<ZoomRecordingFile>();
        DateTimeOffset? end = null;
        foreach (var file in files.OrderBy(static file => file.RecordingStart ?? DateTimeOffset.MinValue))
        {
            var overlaps = stretch.Count == 0 || file.RecordingStart == stretch[0].RecordingStart || file.RecordingStart < end;
            if (!overlaps)
            {
                yield return stretch;
                stretch = [];
                end = null;
            }

            stretch.Add(file);
            if (end is null || file.RecordingEnd > end)
                end = file.RecordingEnd;
        }

        if (stretch.Count > 0)
            yield return stretch;
    }

    private static int RankOf(ZoomRecordingFile file)
    {
        const int lastVideo = 1000;
        if (file.IsSound)
            return file.RecordingType == PlainSound ? lastVideo + 1 : lastVideo + 2;

        var view = Array.IndexOf(Views, file.RecordingType);
        return view >= 0 ? view : lastVideo;
    }

    private static Recording ToRecording(ZoomRecordingFile file) => new()
    {
        Id = file.Id!,
        MediaType = MediaTypeOf(file),
        Size = file.FileSize,
        Start = file.RecordingStart,
        End = file.RecordingEnd,
    };
}
