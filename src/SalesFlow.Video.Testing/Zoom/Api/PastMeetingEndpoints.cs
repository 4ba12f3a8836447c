using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary><c>/v2/past_meetings</c>: the ended instances of meetings, and who was there.</summary>
internal sealed class PastMeetingEndpoints(HeldInstances held, ListPages pages)
{
    internal IResult Get(HttpContext context)
    {
        var id = MeetingPathId.Read(context);
        return held.TryFindEnded(context, id, ZoomError.UnknownMeeting(id), out var instance, out var refusal)
            ? ZoomJson.Answer(Describe(instance, instance.EndedAt!.Value))
            : refusal;
    }

    internal IResult ListInstances(HttpContext context) =>
        held.TryList(context, MeetingPathId.Read(context, "/instances"), out var ended, out var refusal)
            ? ZoomJson.Answer(new JsonObject { ["meetings"] = new JsonArray([.. ended.Select(Item)]) })
            : refusal;

    internal IResult ListParticipants(HttpContext context)
    {
        var id = MeetingPathId.Read(context, "/participants");
        if (!held.TryFindEnded(context, id, ZoomError.UnknownMeeting(id), out var instance, out var refusal))
            return refusal;

        var host = instance.Meeting.Host;
        return host.IsLicensed
            ? pages.Answer(context, $"participants {instance.Id}", "participants", () => Rows(instance, instance.EndedAt!.Value))
            : ZoomError.PaidOnly(host);
    }

    private static JsonObject Item(HeldOccurrence instance) => new()
    {
        ["uuid"] = instance.Id,
        ["start_time"] = ZoomTime.Format(instance.StartedAt),
    };

    private static JsonObject Describe(HeldOccurrence instance, DateTimeOffset end)
    {
        var meeting = ZoomMeeting.Of(instance);
        var stays = instance.StaysUntil(end).ToList();
        return new JsonObject
        {
            ["uuid"] = instance.Id,
            ["id"] = meeting.Id,
            ["host_id"] = ZoomIds.UserOf(meeting.Host),
            ["type"] = meeting.Type,
            ["topic"] = meeting.Title,
            ["user_name"] = meeting.Host.DisplayName,
            ["user_email"] = meeting.Host.Email,
            ["start_time"] = ZoomTime.Format(instance.StartedAt),
            ["end_time"] = ZoomTime.Format(end),
            ["duration"] = Minutes(instance.Length),
            ["total_minutes"] = stays.Sum(stay => Minutes(stay.LeftAt(end) - stay.JoinsAt)),
            ["participants_count"] = stays.Select(stay => stay.Person).Distinct().Count(),
            ["dept"] = "",
            ["source"] = "Zoom",
            ["has_meeting_summary"] = false,
        };
    }

    // One row per join: who drops and comes back has two.
    private static List<JsonObject> Rows(HeldOccurrence instance, DateTimeOffset end) =>
        [.. instance.StaysUntil(end).Select(stay => Row(stay, end))];

    private static JsonObject Row(ParticipantStay stay, DateTimeOffset end) => new()
    {
        ["id"] = ZoomIds.UserOf(stay.Account),
        ["name"] = stay.Attendee.Name,
        ["user_id"] = ZoomIds.ParticipantOf(stay).ToString(CultureInfo.InvariantCulture),
        ["registrant_id"] = "",
        ["user_email"] = stay.Attendee.Email,
        ["join_time"] = ZoomTime.Format(stay.JoinsAt),
        ["leave_time"] = ZoomTime.Format(stay.LeftAt(end)),
        ["duration"] = (int)(stay.LeftAt(end) - stay.JoinsAt).TotalSeconds,
        ["failover"] = false,
        ["status"] = "in_meeting",
        ["internal_user"] = stay.Attendee.IsInternal,
    };

    private static int Minutes(TimeSpan length) => (int)Math.Ceiling(length.TotalMinutes);
}
