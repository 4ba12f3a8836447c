namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>One page of the people who attended an occurrence, a row for each time somebody joined; the last one has no token.</summary>
internal sealed record ZoomParticipantPage
{
    public required IReadOnlyList<ZoomParticipant> Participants { get; init; }

    public string? NextPageToken { get; init; }

    /// <summary>Returns nothing of the people and the token.</summary>
    public override string ToString() => "page of Zoom participants";
}
