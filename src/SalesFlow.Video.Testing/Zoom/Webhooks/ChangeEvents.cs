using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>What Zoom tells when a meeting is made, changed or deleted, whoever does it. The id is a number here.</summary>
internal static class ChangeEvents
{
    private static readonly string[] SettingsOfCreated =
        ["use_pmi", "alternative_hosts", "join_before_host", "jbh_time", "meeting_invitees"];

    internal static ZoomEvent Created(ZoomMeeting meeting)
    {
        var described = Describe(meeting);
        described["join_url"] = meeting.JoinUrl.ToString();
        described["password"] = meeting.Password;
        described["settings"] = Pick(meeting.Settings, SettingsOfCreated);
        var payload = Payload(meeting.Host);
        payload["operation"] = "single";
        payload["object"] = described;
        return ZoomEvent.Create("meeting.created", meeting.CreatedAt, payload);
    }

    /// <summary>Names only what differs, now and before. Null when nothing does.</summary>
    internal static ZoomEvent? Updated(ZoomMeeting before, ZoomMeeting after, DateTimeOffset now)
    {
        var (previous, current) = (Comparable(before), Comparable(after));
        var changed = Differing(previous, current);
        var settings = Differing(before.Settings, after.Settings);
        if (changed.Count == 0 && settings.Count == 0)
            return null;

        var payload = Payload(after.Host);
        payload["scope"] = "single";
        payload["time_stamp"] = now.ToUnixTimeMilliseconds();
        payload["object"] = Fields(after, current, changed, settings);
        payload["old_object"] = Fields(before, previous, changed, settings);
        return ZoomEvent.Create("meeting.updated", now, payload);
    }

    internal static ZoomEvent Deleted(ZoomMeeting meeting, DateTimeOffset now)
    {
        var payload = Payload(meeting.Host);
        payload["operation"] = "single";
        payload["object"] = Describe(meeting);
        return ZoomEvent.Create("meeting.deleted", now, payload);
    }

    private static JsonObject Payload(Account operatedBy) => new()
    {
        ["account_id"] = ZoomIds.CompanyOf(operatedBy),
        ["operator"] = operatedBy.Email,
        ["operator_id"] = ZoomIds.UserOf(operatedBy),
    };

    private static JsonObject Describe(ZoomMeeting meeting) => new()
    {
        ["uuid"] = meeting.Uuid,
        ["id"] = meeting.Id,
        ["host_id"] = ZoomIds.UserOf(meeting.Host),
        ["topic"] = meeting.Title,
        ["type"] = meeting.Type,
        ["start_time"] = ZoomTime.Format(meeting.StartTime),
        ["duration"] = (int)meeting.Duration.TotalMinutes,
        ["timezone"] = meeting.TimeZone,
    };

    private static JsonObject Comparable(ZoomMeeting meeting) => new()
    {
        ["topic"] = meeting.Title,
        ["type"] = meeting.Type,
        ["start_time"] = ZoomTime.Format(meeting.StartTime),
        ["duration"] = (int)meeting.Duration.TotalMinutes,
        ["timezone"] = meeting.TimeZone,
        ["agenda"] = meeting.Agenda,
        ["password"] = meeting.Password,
    };

    private static List<string> Differing(JsonObject before, JsonObject after) =>
        [.. after.Where(pair => !JsonNode.DeepEquals(pair.Value, before[pair.Key])).Select(pair => pair.Key)];

    private static JsonObject Fields(ZoomMeeting meeting, JsonObject values, List<string> changed, List<string> settings)
    {
        var fields = Pick(values, changed);
        fields.Insert(0, "id", meeting.Id);
        if (settings.Count > 0)
            fields["settings"] = Pick(meeting.Settings, settings);

        return fields;
    }

    private static JsonObject Pick(JsonObject from, IEnumerable<string> names) =>
        new(names.Where(from.ContainsKey).Select(name => KeyValuePair.Create(name, from[name]?.DeepClone())));
}
