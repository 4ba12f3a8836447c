using System.Text.Json.Serialization;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>A recording, transcript or attendance, and how far it is, on the wire.</summary>
internal sealed record ArtifactBody
{
    [JsonPropertyName("kind")]
    [JsonConverter(typeof(SnakeCaseEnum<ArtifactKind>))]
    public required ArtifactKind Kind { get; init; }

    [JsonPropertyName("state")]
    [JsonConverter(typeof(SnakeCaseEnum<ArtifactState>))]
    public required ArtifactState State { get; init; }

    /// <summary>Why there is none, in one sentence for a person; null when there is one or may yet be.</summary>
    [JsonPropertyName("reason")]
    public required string? Reason { get; init; }

    /// <summary>The reason in one word, for programs and for other languages.</summary>
    [JsonPropertyName("reason_code")]
    [JsonConverter(typeof(SnakeCaseEnum<ArtifactReason>))]
    public required ArtifactReason? ReasonCode { get; init; }

    /// <summary>Until when it is waited for.</summary>
    [JsonPropertyName("deadline")]
    public required DateTime Deadline { get; init; }

    /// <summary>webhook or polling; null while it is not available, and for attendance, which nobody announces.</summary>
    [JsonPropertyName("found_by")]
    public required string? FoundBy { get; init; }

    /// <summary>The files of a recording, the one to play first; empty for the other kinds.</summary>
    [JsonPropertyName("files")]
    public required IReadOnlyList<RecordingFileBody> Files { get; init; }

    public static ArtifactBody Of(Artifact artifact)
    {
        var isAbsent = artifact.State is ArtifactState.NotProduced or ArtifactState.Expired;
        return new()
        {
            Kind = artifact.Kind,
            State = artifact.State,
            Reason = isAbsent ? ArtifactReasons.Describe(artifact) : null,
            ReasonCode = isAbsent ? artifact.Reason : null,
            Deadline = artifact.Deadline.UtcDateTime,
            FoundBy = artifact is { State: ArtifactState.Available, Kind: not ArtifactKind.Attendance }
                ? artifact.IsAnnounced ? "webhook" : "polling"
                : null,
            Files = [.. artifact.Recordings.Select(RecordingFileBody.Of)],
        };
    }
}
