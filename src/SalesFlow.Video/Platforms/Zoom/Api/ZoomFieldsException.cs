namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>A refusal because of single fields of the request.</summary>
internal sealed class ZoomFieldsException(string message, IReadOnlyList<string> fields)
    : PlatformException(MeetingPlatform.Zoom, PlatformErrorKind.Refused, message)
{
    /// <summary>The fields, by their names in the request.</summary>
    public IReadOnlyList<string> Fields => fields;
}
