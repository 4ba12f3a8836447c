namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>One page of a list of meetings; the last one has no token.</summary>
internal sealed record ZoomMeetingPage
{
    public required IReadOnlyList<ZoomMeeting> Meetings { get; init; }

    public string? NextPageToken { get; init; }

    /// <summary>Returns the size, never the token.</summary>
    public override string ToString() => $"{Meetings.Count} Zoom meetings";
}
