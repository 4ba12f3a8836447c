using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Zoom.Meetings;
using SalesFlow.Video.Testing.Zoom.Rooms;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>Writes a meeting as the API shows it.</summary>
internal sealed class MeetingJson(SimulatorAddress address, StartTickets tickets)
{
    private const int ListedAgenda = 250;

    /// <summary>Everything, as after a create and on a read. The start link is a new one each time.</summary>
    internal JsonObject Whole(ZoomMeeting meeting)
    {
        var json = new JsonObject
        {
            ["uuid"] = meeting.Uuid,
            ["id"] = meeting.Id,
            ["host_id"] = ZoomIds.UserOf(meeting.Host),
            ["host_email"] = meeting.Host.Email,
            ["topic"] = meeting.Title,
            ["type"] = meeting.Type,
            ["status"] = meeting.IsStarted ? "started" : "waiting",
            ["start_time"] = ZoomTime.Format(meeting.StartTime),
            ["duration"] = (int)meeting.Duration.TotalMinutes,
            ["timezone"] = meeting.TimeZone,
            ["agenda"] = meeting.Agenda,
            ["created_at"] = ZoomTime.Format(meeting.CreatedAt),
            ["start_url"] = address.To($"zoom/s/{meeting.Id}?zak={tickets.Issue(meeting)}").ToString(),
            ["join_url"] = meeting.JoinUrl.ToString(),
            ["password"] = meeting.Password,
            ["h323_password"] = meeting.Password,
            ["pstn_password"] = meeting.Password,
            ["encrypted_password"] = meeting.EncryptedPassword,
            ["pre_schedule"] = false,
            ["creation_source"] = meeting.CreationSource,
            ["settings"] = meeting.Settings.DeepClone(),
        };
        if (meeting.TrackingFields is not null)
            json["tracking_fields"] = meeting.TrackingFields.DeepClone();

        return json;
    }

    /// <summary>The fields of a list; no passcode, no settings, no start link.</summary>
    internal static JsonObject Item(ZoomMeeting meeting) => new()
    {
        ["uuid"] = meeting.Uuid,
        ["id"] = meeting.Id,
        ["host_id"] = ZoomIds.UserOf(meeting.Host),
        ["topic"] = meeting.Title,
        ["type"] = meeting.Type,
        ["start_time"] = ZoomTime.Format(meeting.StartTime),
        ["duration"] = (int)meeting.Duration.TotalMinutes,
        ["timezone"] = meeting.TimeZone,
        ["agenda"] = Shorten(meeting.Agenda),
        ["created_at"] = ZoomTime.Format(meeting.CreatedAt),
        ["join_url"] = meeting.JoinUrl.ToString(),
    };

    // A list shows the beginning of an agenda only, as Zoom's reference says of this field.
    private static string Shorten(string agenda) => agenda.Length > ListedAgenda ? agenda[..ListedAgenda] : agenda;
}
