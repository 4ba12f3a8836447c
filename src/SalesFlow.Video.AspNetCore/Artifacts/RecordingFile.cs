using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>How a recorded file is named and typed for a browser: nothing that a platform or a user wrote can make it something else.</summary>
internal static class RecordingFile
{
    private const int LongestTitle = 100;
    private const string UnknownType = "application/octet-stream";

    // What Windows, the strictest, refuses in a name.
    private const string Forbidden = "\\/:*?\"<>|";

    /// <summary>Returns the first of these types that is sound or a picture with sound; no page and no script is ever served from here.</summary>
    public static string TypeOf(params ReadOnlySpan<string?> types)
    {
        foreach (var type in types)
        {
            if (MediaTypeHeaderValue.TryParse(type, out var parsed) && parsed.Type.Value is "video" or "audio")
                return parsed.MediaType.ToString();
        }

        return UnknownType;
    }

    /// <summary>Returns the header that makes a browser save the file under the meeting's title and day.</summary>
    public static string DispositionOf(Meeting meeting, Occurrence occurrence, int number, string mediaType)
    {
        var start = occurrence.ActualStart ?? meeting.ScheduledStart;
        var day = TimeZoneInfo.TryFindSystemTimeZoneById(meeting.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(start, zone) : start;
        var count = number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number + 1})");
        var name = string.Create(CultureInfo.InvariantCulture, $"{Clean(meeting.Title)} {day:yyyy-MM-dd}{count}{ExtensionOf(mediaType)}");

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }

    private static string Clean(string title)
    {
        var name = new StringBuilder();
        foreach (var rune in title.EnumerateRunes().Take(LongestTitle))
        {
            var isForbidden = rune.IsAscii && Forbidden.Contains((char)rune.Value);
            name.Append(isForbidden || IsInvisible(rune) ? " " : rune.ToString());
        }

        var words = name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cleaned = string.Join(' ', words).Trim('.', ' ');
        return cleaned.Length > 0 ? cleaned : "Recording";
    }

    /// <summary>Format characters too: one of them shows the rest of a name backwards, and so hides its true extension.</summary>
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static string ExtensionOf(string mediaType) => mediaType switch
    {
        "video/mp4" => ".mp4",
        "video/webm" => ".webm",
        "audio/mp4" or "audio/x-m4a" or "audio/m4a" => ".m4a",
        "audio/mpeg" => ".mp3",
        _ => ".bin",
    };
}
