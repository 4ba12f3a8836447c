using System.Security.Cryptography;
using System.Text;
using SalesFlow.App.Shell;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Meetings;

/// <summary>A word for all that a page of the list shows: another word, another page.</summary>
public static class MeetingsVersion
{
    /// <summary>Returns the word.</summary>
    public static string Of(MeetingRows rows, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(viewer);

        // Some words change with time alone: "Today", "expected by 15:40". The quarter of an hour brings them up to date.
        var quarter = viewer.Now.UtcTicks / TimeSpan.FromMinutes(15).Ticks;
        var text = FormattableString.Invariant($"{viewer.Today:O} {quarter} {rows.Next}\n")
            + string.Join('\n', rows.Items.Select(item => Of(item, viewer.Now)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    private static string Of(MeetingOverview item, DateTimeOffset now)
    {
        var calls = string.Join(',', item.Occurrences.Select(static call => $"{call.Id} {call.Version}"));
        return $"{item.Meeting.Id} {item.Meeting.Version} {item.Meeting.Status} {item.Result.Version} {calls} "
            + $"{JoinWindow.IsOpen(item.Meeting, now)} {JoinWindow.FindMinutesLeft(item.Meeting, now)}";
    }
}
