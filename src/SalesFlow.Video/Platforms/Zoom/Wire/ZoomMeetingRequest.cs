namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>The body of a creation or a change; what is null is left out.</summary>
internal sealed record ZoomMeetingRequest
{
    public string? Topic { get; init; }

    public int? Type { get; init; }

    public string? StartTime { get; init; }

    public int? Duration { get; init; }

    public string? Timezone { get; init; }

    public string? Agenda { get; init; }

    public bool? DefaultPassword { get; init; }

    public ZoomRequestedSettings? Settings { get; init; }
}
