using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Zoom.Api;

namespace SalesFlow.Video.Testing.Zoom.Meetings;

/// <summary>Reads the body of a create or an update and refuses what the platform refuses, naming every field at once.</summary>
internal static partial class MeetingRequestReader
{
    private static readonly JsonDocumentOptions OnceEach = new() { AllowDuplicateProperties = false };
    private static readonly FieldProblem Recurring = new("type", "Recurring meetings are not played by the simulator. Send type 1 or 2.");

    private static readonly Dictionary<string, Func<JsonNode, bool>> Fields = new(StringComparer.Ordinal)
    {
        ["topic"] = Text(topic => topic.Length is > 0 and <= 200),
        ["type"] = Whole(type => type is ZoomMeeting.InstantType or ZoomMeeting.ScheduledType or 3 or 8),
        ["start_time"] = Text(ZoomTime.IsTime),
        ["duration"] = Whole(minutes => minutes is >= 1 and <= 1440),
        ["timezone"] = Text(ZoomTimeZones.Offers),
        ["password"] = Text(password => Passcode().IsMatch(password)),
        ["default_password"] = IsSwitch,
        ["agenda"] = Text(agenda => agenda.Length <= 2000),
        ["schedule_for"] = Text(_ => true),
        ["template_id"] = Text(_ => true),
        ["tracking_fields"] = value => value is JsonArray,
        ["pre_schedule"] = IsSwitch,
        ["recurrence"] = value => value is JsonObject,
        ["settings"] = value => value is JsonObject,
    };

    /// <summary>Reads the request; a refusal instead when something is wrong with it.</summary>
    /// <param name="context">The call.</param>
    /// <param name="defaultZone">The time zone of a wall-clock start that comes without one.</param>
    internal static async Task<(MeetingRequest Request, IResult? Refusal)> ReadAsync(HttpContext context, string defaultZone)
    {
        if (await ReadObjectAsync(context) is not { } body)
            return (new MeetingRequest(), ZoomError.NotAnObject);

        var problems = Problems(body).ToList();
        return problems.Count > 0
            ? (new MeetingRequest(), ZoomError.Invalid(problems))
            : (Convert(body, defaultZone), null);
    }

    private static async Task<JsonObject?> ReadObjectAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            return null;

        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, null, OnceEach, context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<FieldProblem> Problems(JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            if (value is null || !Fields.TryGetValue(name, out var fits) || !fits(value))
                yield return new FieldProblem(name);
            else if (name == "type" && value.GetValue<int>() is 3 or 8)
                yield return Recurring;
        }

        if (body["settings"] is JsonObject settings)
        {
            foreach (var name in MeetingSettings.Problems(settings))
                yield return new FieldProblem($"settings.{name}");
        }
    }

    private static MeetingRequest Convert(JsonObject body, string defaultZone)
    {
        var timeZone = (string?)body["timezone"];
        return new MeetingRequest
        {
            Type = (int?)body["type"],
            Topic = (string?)body["topic"],
            Agenda = (string?)body["agenda"],
            StartTime = ZoomTime.TryParse((string?)body["start_time"] ?? "", timeZone ?? defaultZone, out var start) ? start : null,
            Duration = body["duration"] is { } minutes ? TimeSpan.FromMinutes(minutes.GetValue<int>()) : null,
            TimeZone = timeZone,
            Password = (string?)body["password"],
            Settings = body["settings"] as JsonObject,
            TrackingFields = body["tracking_fields"] as JsonArray,
        };
    }

    private static Func<JsonNode, bool> Text(Func<string, bool> fits) =>
        value => value.GetValueKind() == JsonValueKind.String && fits(value.GetValue<string>());

    private static Func<JsonNode, bool> Whole(Func<int, bool> fits) =>
        value => value is JsonValue number && number.TryGetValue<int>(out var whole) && fits(whole);

    private static bool IsSwitch(JsonNode value) => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    [GeneratedRegex(@"\A[a-zA-Z0-9@_*-]{1,10}\z")]
    private static partial Regex Passcode();
}
