using System.Globalization;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom.Api;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>What Zoom tells about a meeting while it is held.</summary>
internal static class HeldEvents
{
    internal static ZoomEvent Started(ZoomMeeting meeting) =>
        ZoomEvent.Create("meeting.started", meeting.ActualStart!.Value, Payload(meeting));

    internal static ZoomEvent Ended(ZoomMeeting meeting)
    {
        var payload = Payload(meeting);
        payload["object"]!["end_time"] = ZoomTime.Format(meeting.ActualEnd!.Value);
        return ZoomEvent.Create("meeting.ended", meeting.ActualEnd.Value, payload);
    }

    internal static ZoomEvent Joined(ZoomMeeting meeting, ParticipantStay stay)
    {
        var participant = Participant(stay);
        participant["join_time"] = ZoomTime.Format(stay.JoinsAt);
        return Participation("meeting.participant_joined", meeting, participant, stay.JoinsAt);
    }

    internal static ZoomEvent Left(ZoomMeeting meeting, ParticipantStay stay, DateTimeOffset at)
    {
        var reason = stay.LeavesAt == at ? "left the meeting." : "Host ended the meeting.";
        var participant = Participant(stay);
        participant["leave_time"] = ZoomTime.Format(at);
        participant["leave_reason"] = $"{stay.Attendee.Name} left the meeting.<br>Reason: {reason}";
        return Participation("meeting.participant_left", meeting, participant, at);
    }

    private static ZoomEvent Participation(string name, ZoomMeeting meeting, JsonObject participant, DateTimeOffset at)
    {
        var payload = Payload(meeting);
        payload["object"]!["participant"] = participant;
        return ZoomEvent.Create(name, at, payload) with { Scope = ZoomScope.HearOfParticipants };
    }

    // The id is a string here, though a number in the REST answers and in other events. The start is the actual one, the duration the
    // planned one: the real length is only end minus start.
    private static JsonObject Payload(ZoomMeeting meeting) => new()
    {
        ["account_id"] = ZoomIds.CompanyOf(meeting.Host),
        ["object"] = new JsonObject
        {
            ["duration"] = (int)meeting.Duration.TotalMinutes,
            ["start_time"] = ZoomTime.Format(meeting.ActualStart!.Value),
            ["timezone"] = meeting.TimeZone,
            ["topic"] = meeting.Title,
            ["id"] = meeting.Id.ToString(CultureInfo.InvariantCulture),
            ["type"] = meeting.Type,
            ["uuid"] = meeting.Uuid,
            ["host_id"] = ZoomIds.UserOf(meeting.Host),
        },
    };

    private static JsonObject Participant(ParticipantStay stay) => new()
    {
        ["user_id"] = ZoomIds.ParticipantOf(stay).ToString(CultureInfo.InvariantCulture),
        ["user_name"] = stay.Attendee.Name,
        ["id"] = ZoomIds.UserOf(stay.Account),
        ["participant_uuid"] = ZoomIds.JoinOf(stay),
        ["email"] = stay.Attendee.Email,
        ["registrant_id"] = "",
        ["participant_user_id"] = ZoomIds.UserOf(stay.Account),
        ["customer_key"] = "",
        ["phone_number"] = "",
    };
}
