namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>One page of a list of meetings; the last one has no token.</summary>
internal sealed record ZoomMeetingPage
{
    public required IReadOnlyList<ZoomMeeting> Meetings { get; init; }

    public string? NextPageToken { get; init; }

    /// <summary>Returns nothing of the meetings and the token.</summary>
    public override string ToString() => "page of Zoom meetings";
}
