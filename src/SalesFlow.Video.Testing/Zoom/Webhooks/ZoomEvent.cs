using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>One event as Zoom words it. <c>event_ts</c> is when it happened, in milliseconds, and stays the same in every retry.</summary>
internal sealed record ZoomEvent(string Name, byte[] Body)
{
    private const string MillisecondTime = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The id is a string here, though a number in the REST answers and in other events.</summary>
    internal static ZoomEvent Started(ZoomMeeting meeting) =>
        Create("meeting.started", meeting.ActualStart!.Value, MeetingPayload(meeting));

    internal static ZoomEvent Ended(ZoomMeeting meeting)
    {
        var payload = MeetingPayload(meeting);
        payload["object"]!["end_time"] = ZoomTime.Format(meeting.ActualEnd!.Value);
        return Create("meeting.ended", meeting.ActualEnd.Value, payload);
    }

    internal static ZoomEvent Deauthorized(ZoomApp app, ZoomAccount account, DateTimeOffset now) =>
        Create("app_deauthorized", now, new JsonObject
        {
            ["account_id"] = account.AccountId,
            ["client_id"] = app.ClientId,
            ["deauthorization_time"] = now.UtcDateTime.ToString(MillisecondTime, CultureInfo.InvariantCulture),
            // How Zoom makes this value is not published; only its form is known.
            ["signature"] = ZoomSignature.Encrypt(OpaqueToken.Random(16), account.UserId),
            ["user_data_retention"] = null,
            ["user_id"] = account.UserId,
        });

    internal static ZoomEvent UrlValidation(string plainToken, DateTimeOffset now) =>
        Create("endpoint.url_validation", now, new JsonObject { ["plainToken"] = plainToken });

    private static ZoomEvent Create(string name, DateTimeOffset happenedAt, JsonObject payload) =>
        new(name, Encoding.UTF8.GetBytes(ZoomJson.Write(new JsonObject
        {
            ["event"] = name,
            ["payload"] = payload,
            ["event_ts"] = happenedAt.ToUnixTimeMilliseconds(),
        })));

    // The start is the actual one, the duration the planned one: the real length is only end minus start.
    private static JsonObject MeetingPayload(ZoomMeeting meeting) => new()
    {
        ["account_id"] = meeting.Host.AccountId,
        ["object"] = new JsonObject
        {
            ["duration"] = (int)meeting.Duration.TotalMinutes,
            ["start_time"] = ZoomTime.Format(meeting.ActualStart!.Value),
            ["timezone"] = meeting.TimeZone,
            ["topic"] = meeting.Topic,
            ["id"] = meeting.Id.ToString(CultureInfo.InvariantCulture),
            ["type"] = meeting.Type,
            ["uuid"] = meeting.Uuid,
            ["host_id"] = meeting.Host.UserId,
        },
    };
}
