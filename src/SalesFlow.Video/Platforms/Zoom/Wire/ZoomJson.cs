using System.Text.Json.Serialization;

namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>Zoom's JSON: snake_case, unknown members ignored, nothing null that must be there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ZoomMeetingRequest))]
[JsonSerializable(typeof(ZoomMeeting))]
[JsonSerializable(typeof(ZoomMeetingPage))]
[JsonSerializable(typeof(ZoomInstances))]
[JsonSerializable(typeof(ZoomPastMeeting))]
[JsonSerializable(typeof(ZoomRecordings))]
[JsonSerializable(typeof(ZoomTranscriptFile))]
[JsonSerializable(typeof(ZoomParticipantPage))]
[JsonSerializable(typeof(ZoomUser))]
[JsonSerializable(typeof(ZoomRegion))]
[JsonSerializable(typeof(ZoomOAuthError))]
internal sealed partial class ZoomJson : JsonSerializerContext;
