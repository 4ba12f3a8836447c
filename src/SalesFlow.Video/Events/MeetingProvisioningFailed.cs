using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>A meeting could not be created at its platform. It can be tried again.</summary>
public sealed record MeetingProvisioningFailed : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>Why, as the codes of <c>docs/errors.md</c>.</summary>
    public required VideoErrorCode Reason { get; init; }
}
