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
    private const string Prefix = "/zoom/v2/meetings/";

    internal static string Read(HttpContext context)
    {
        var raw = RawTarget.Of(context).Path[Prefix.Length..];
        var merged = Slashes().Replace(WebUtility.UrlDecode(raw), "/").TrimStart('/');
        return Uri.UnescapeDataString(merged);
    }

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
