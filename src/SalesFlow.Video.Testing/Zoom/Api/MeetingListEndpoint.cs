using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary><c>GET /v2/users/me/meetings</c>, in pages.</summary>
internal sealed class MeetingListEndpoint(ZoomBook book, ListPages pages, SimulatorClock clock)
{
    // A scheduled meeting stays in the list for a month after its time, then it has expired.
    private static readonly TimeSpan Validity = TimeSpan.FromDays(30);

    internal IResult List(HttpContext context)
    {
        var list = context.Request.Query["type"] is [{ Length: > 0 } type] ? type : "scheduled";
        return Filter(list) is { } isListed
            ? pages.Answer(context, list, "meetings", () => Meetings(ZoomCaller.Of(context), isListed))
            : ZoomError.Invalid([new FieldProblem("type")]);
    }

    private List<JsonObject> Meetings(Account host, Func<ZoomMeeting, bool> isListed) =>
        [.. book.List().Where(meeting => meeting.Host.Id == host.Id && isListed(meeting)).Select(MeetingJson.Item)];

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
}
