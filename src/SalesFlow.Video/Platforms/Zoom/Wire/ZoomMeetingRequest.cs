namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>The body of a creation or a change; what is null is left out.</summary>
internal sealed record ZoomMeetingRequest
{
    public required string Topic { get; init; }

    public int? Type { get; init; }

    public string? StartTime { get; init; }

    public required int Duration { get; init; }

    public required string? Timezone { get; init; }

    public string? Agenda { get; init; }

    public bool? DefaultPassword { get; init; }

    public required ZoomRequestedSettings Settings { get; init; }
}
