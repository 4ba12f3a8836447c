using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary><c>GET /v2/users/me/meetings</c>, in pages.</summary>
internal sealed class MeetingListEndpoint(MeetingBook book, PageTokens pages, SimulatorClock clock)
{
    private const int DefaultPageSize = 30;
    private const int LargestPageSize = 300;

    // A scheduled meeting stays in the list for a month after its time, then it has expired.
    private static readonly TimeSpan Validity = TimeSpan.FromDays(30);

    internal IResult List(HttpContext context)
    {
        var query = context.Request.Query;
        var list = query["type"] is [{ Length: > 0 } type] ? type : "scheduled";
        if (Filter(list) is not { } isListed)
        {
            return ZoomError.Invalid([new FieldProblem("type")]);
        }

        if (PageSize(query) is not { } size)
        {
            return ZoomError.Invalid([new FieldProblem("page_size")]);
        }

        var host = ZoomCaller.Of(context);
        var token = query["next_page_token"].ToString();
        var rest = token.Length > 0 ? pages.Find(token, host.UserId, list) : FirstPage(host, list, isListed);
        return rest is null ? ZoomError.InvalidPageToken : Page(rest, size);
    }

    private ListRest FirstPage(ZoomAccount host, string list, Func<ZoomMeeting, bool> isListed)
    {
        var meetings = book.List().Where(meeting => meeting.Host.UserId == host.UserId && isListed(meeting)).ToList();
        return new ListRest(host.UserId, list, meetings.Count, meetings);
    }

    private IResult Page(ListRest rest, int size)
    {
        var next = pages.Keep(rest with { Meetings = [.. rest.Meetings.Skip(size)] });
        return ZoomJson.Answer(new JsonObject
        {
            ["page_size"] = size,
            ["page_count"] = (rest.Total + size - 1) / size,
            ["total_records"] = rest.Total,
            ["next_page_token"] = next,
            ["meetings"] = new JsonArray([.. rest.Meetings.Take(size).Select(MeetingJson.Item)]),
        });
    }

    private Func<ZoomMeeting, bool>? Filter(string list)
    {
        var now = clock.GetUtcNow();
        return list switch
        {
            "scheduled" => meeting => IsScheduled(meeting) && meeting.StartTime + Validity > now,
            "live" => meeting => meeting.IsStarted,
            "upcoming" or "upcoming_meetings" => meeting => IsScheduled(meeting) && (meeting.IsStarted || meeting.PlannedEnd > now),
            "previous_meetings" => meeting => IsScheduled(meeting) && !meeting.IsStarted && meeting.PlannedEnd <= now,
            _ => null,
        };
    }

    // Instant meetings are in no list but that of the live ones.
    private static bool IsScheduled(ZoomMeeting meeting) => meeting.Type == ZoomMeeting.ScheduledType;

    private static int? PageSize(IQueryCollection query) =>
        query["page_size"] is not [{ } text] ? DefaultPageSize
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= LargestPageSize ? size
        : null;
}
