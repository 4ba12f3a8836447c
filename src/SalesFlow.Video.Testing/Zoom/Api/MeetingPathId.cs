using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Requests;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>Reads the id in <c>/v2/meetings/{id}</c> the way the platform does, from the raw request target.</summary>
/// <remarks>
/// The platform's front decodes the path once, takes a plus for a blank and merges slashes; the API behind it decodes what is still
/// encoded. So a number and most uuids survive plain, single- or double-encoded, but a uuid that begins with a slash or holds two in a
/// row arrives whole only when it was encoded twice.
/// </remarks>
internal static partial class MeetingPathId
{
    /// <summary>Reads the id.</summary>
    /// <param name="context">The call to <c>/v2/meetings/{id}</c> or <c>/v2/past_meetings/{id}</c>.</param>
    /// <param name="part">What follows the id in the path, such as <c>/recordings</c>.</param>
    internal static string Read(HttpContext context, string part = "")
    {
        var raw = Prefix().Replace(RawTarget.Of(context).Path, "");
        var merged = Slashes().Replace(WebUtility.UrlDecode(raw[..^part.Length]), "/").TrimStart('/');
        return Uri.UnescapeDataString(merged);
    }

    [GeneratedRegex("^/zoom/v2/(past_)?meetings/", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
