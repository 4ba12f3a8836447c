namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>A refusal because the account's plan does not include what was asked for.</summary>
internal sealed class ZoomPlanException(string message) : PlatformException(MeetingPlatform.Zoom, PlatformErrorKind.Refused, message);
