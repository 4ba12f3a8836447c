using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>A meeting has another time, whoever moved it: a user here, or somebody at the platform.</summary>
public sealed record MeetingMoved : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The planned start before.</summary>
    public required DateTimeOffset PreviousStart { get; init; }

    /// <summary>The planned end before.</summary>
    public required DateTimeOffset PreviousEnd { get; init; }

    /// <summary>The planned start now.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The planned end now.</summary>
    public required DateTimeOffset End { get; init; }
}
