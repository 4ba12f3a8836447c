using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>One file of a call's recording, and where it stands in the call.</summary>
/// <param name="Number">Its place among the files, counted from 0, as the API counts them.</param>
/// <param name="Recording">The file.</param>
/// <param name="Offset">How far after the first file it begins, from where the transcript counts; null when that is not known.</param>
public sealed record CallFile(int Number, Recording Recording, TimeSpan? Offset)
{
    /// <summary>How long it is; null when unknown.</summary>
    public TimeSpan? Length => Recording is { Start: { } start, End: { } end } && end > start ? end - start : null;

    /// <summary>Places the files of a run, which come in the order of their start.</summary>
    public static IReadOnlyList<CallFile> Of(IReadOnlyList<Recording> recordings)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        return [.. recordings.Select((recording, number) => new CallFile(number, recording, number == 0 ? TimeSpan.Zero : OffsetOf(recording, recordings[0])))];
    }

    private static TimeSpan? OffsetOf(Recording recording, Recording first) =>
        recording.Start is { } start && first.Start is { } origin && start >= origin ? start - origin : null;
}
