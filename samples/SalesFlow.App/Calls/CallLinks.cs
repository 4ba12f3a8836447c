using SalesFlow.Video;

namespace SalesFlow.App.Calls;

/// <summary>The addresses of one call: its page with the occurrence and the tab, and what can be fetched of it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Occurrence">Another call on its link; null for the meeting itself.</param>
public sealed record CallLinks(MeetingId Meeting, OccurrenceId? Occurrence)
{
    /// <summary>The page itself, on the phone with its first tab.</summary>
    public string Page => $"/meetings/{Meeting}{Query(null)}";

    /// <summary>Where the page's version is read.</summary>
    public string Version => $"/app/versions/meetings/{Meeting}";

    /// <summary>The page with another tab on top.</summary>
    public string Tab(string name) => $"/meetings/{Meeting}{Query(name)}";

    /// <summary>A line of the transcript.</summary>
    public string Line(int segment) => $"{Tab("transcript")}#s{segment}";

    /// <summary>The sheet on which an action item is corrected.</summary>
    public string Item(string id) => $"/meetings/{Meeting}/items/{Uri.EscapeDataString(id)}{Query(null)}";

    /// <summary>The transcript as a file.</summary>
    public string Transcript(string extension) => $"/meetings/{Meeting}/transcript.{extension}{Query(null)}";

    /// <summary>A file of the recording, to play.</summary>
    public string Recording(int number) => $"/api/video-meetings/meetings/{Meeting}/recording?{Api}number={number}";

    /// <summary>A file of the recording, to keep.</summary>
    public string RecordingFile(int number) => $"{Recording(number)}&download=true";

    private string Api => Occurrence is { } occurrence ? $"occurrence_id={occurrence}&" : "";

    private string Query(string? tab)
    {
        var parts = new[] { Occurrence is { } occurrence ? $"occurrence={occurrence}" : null, tab is null ? null : $"tab={tab}" }.OfType<string>().ToList();
        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}
