namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Puts the uuid of an occurrence, which may hold slashes, into a request path.</summary>
internal static class ZoomUuid
{
    /// <summary>Escapes a uuid as one path segment that no server and no client takes for anything else.</summary>
    public static string ToPathSegment(string uuid)
    {
        ArgumentException.ThrowIfNullOrEmpty(uuid);
        var segment = Uri.EscapeDataString(uuid);

        // "." and ".." would be taken as a way through the path, even escaped once.
        if (uuid is "." or "..")
            return uuid.Replace(".", "%252E", StringComparison.Ordinal);

        // Zoom decodes twice what begins with a slash or has two in a row, and accepts it for any slash:
        // https://developers.zoom.us/docs/api/meetings/#tag/meetings/get/past_meetings/{meetingId}
        return uuid.Contains('/') ? Uri.EscapeDataString(segment) : segment;
    }
}
