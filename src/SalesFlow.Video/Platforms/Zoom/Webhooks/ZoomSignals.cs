using System.Globalization;
using System.Text.Json;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Platforms.Zoom.Webhooks;

/// <summary>Says in this library's terms what a webhook tells.</summary>
internal static class ZoomSignals
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    // Exact, because a lenient reader completes what is missing with the date of today.
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss"];

    /// <summary>Translates a body; null when its event is not known, or when it lacks what the event is about.</summary>
    /// <param name="delivery">The webhook.</param>
    /// <param name="clientId">This application's client id.</param>
    public static IReadOnlyList<PlatformSignal>? Translate(Delivery delivery, string? clientId)
    {
        try
        {
            using var document = JsonDocument.Parse(delivery.Body);
            return Translate(document.RootElement, clientId, delivery.ReceivedAt);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text that is no valid Unicode.
            return null;
        }
    }

    private static IReadOnlyList<PlatformSignal>? Translate(JsonElement root, string? clientId, DateTimeOffset receivedAt)
    {
        var payload = Child(root, "payload");
        var meeting = Child(payload, "object");
        var happenedAt = FindMoment(Child(root, "event_ts"), receivedAt) ?? receivedAt;

        return TextOf(Child(root, "event")) switch
        {
            "meeting.started" => OfOccurrence(PlatformSignalKind.OccurrenceStarted, meeting, happenedAt, receivedAt),
            "meeting.ended" => OfOccurrence(PlatformSignalKind.OccurrenceEnded, meeting, happenedAt, receivedAt),
            "recording.completed" => OfArtifact(ArtifactKind.Recording, meeting, happenedAt),
            "recording.transcript_completed" or "meeting.aic_transcript_completed" => OfArtifact(ArtifactKind.Transcript, meeting, happenedAt),
            "meeting.updated" => OfMeeting(PlatformSignalKind.MeetingChanged, meeting, happenedAt),

            // Of a series that goes on, single occurrences are deleted under the same name.
            "meeting.deleted" when TextOf(Child(payload, "operation")) != "all" && Child(meeting, "occurrences").ValueKind == JsonValueKind.Array =>
                OfMeeting(PlatformSignalKind.MeetingChanged, meeting, happenedAt),
            "meeting.deleted" => OfMeeting(PlatformSignalKind.MeetingDeleted, meeting, happenedAt),
            "app_deauthorized" => OfGrant(root, payload, clientId, receivedAt),
            "user.deactivated" or "user.deleted" or "user.disassociated" => OfUser(Child(payload, "object"), happenedAt),
            { } name when ZoomEvents.TellNothing.Contains(name) => [],
            _ => null,
        };
    }

    private static PlatformSignal[]? OfOccurrence(
        PlatformSignalKind kind, JsonElement meeting, DateTimeOffset happenedAt, DateTimeOffset receivedAt)
    {
        if (FindOccurrence(kind, meeting, happenedAt) is not { } signal)
            return null;

        var (start, end) = ForeignTime.Believe(FindTime(Child(meeting, "start_time")), FindTime(Child(meeting, "end_time")), receivedAt);
        if (kind == PlatformSignalKind.OccurrenceStarted)
            return [signal with { Start = start ?? happenedAt }];

        // An end that is not told is the time of the event, and a start that does not go with it is not known.
        var ended = end ?? happenedAt;
        return [signal with { Start = start <= ended && ended - start <= ForeignTime.LongestSpan ? start : null, End = ended }];
    }

    private static PlatformSignal[]? OfArtifact(ArtifactKind artifact, JsonElement meeting, DateTimeOffset happenedAt) =>
        FindOccurrence(PlatformSignalKind.ArtifactReady, meeting, happenedAt) is { } signal ? [signal with { Artifact = artifact }] : null;

    private static PlatformSignal[]? OfMeeting(PlatformSignalKind kind, JsonElement meeting, DateTimeOffset happenedAt) =>
        FindMeeting(kind, meeting, happenedAt) is { } signal ? [signal] : null;

    private static IReadOnlyList<PlatformSignal>? OfGrant(JsonElement root, JsonElement payload, string? clientId, DateTimeOffset receivedAt)
    {
        // Several apps of one developer may share an address.
        if (TextOf(Child(payload, "client_id")) is { } app && app != clientId)
            return [];
        if (IdOf(Child(payload, "user_id")) is not { } account)
            return null;

        var happenedAt = FindMoment(Child(root, "event_ts"), receivedAt) ?? FindMoment(Child(payload, "deauthorization_time"), receivedAt)
            ?? FindMoment(Child(payload, "event_ts"), receivedAt) ?? receivedAt;
        return [new PlatformSignal { Kind = PlatformSignalKind.GrantRevoked, HappenedAt = happenedAt, AccountId = account }];
    }

    /// <summary>A user who is gone is known by the id: the address may be given to the next one.</summary>
    private static PlatformSignal[]? OfUser(JsonElement user, DateTimeOffset happenedAt) => IdOf(Child(user, "id")) is { } id
        ? [new PlatformSignal { Kind = PlatformSignalKind.AccountGone, HappenedAt = happenedAt, AccountId = id }]
        : null;

    private static PlatformSignal? FindOccurrence(PlatformSignalKind kind, JsonElement meeting, DateTimeOffset happenedAt)
    {
        var uuid = IdOf(Child(meeting, "uuid")) ?? IdOf(Child(meeting, "meeting_uuid"));
        return uuid is not null && FindMeeting(kind, meeting, happenedAt) is { } signal ? signal with { OccurrenceId = uuid } : null;
    }

    private static PlatformSignal? FindMeeting(PlatformSignalKind kind, JsonElement meeting, DateTimeOffset happenedAt)
    {
        // A number in some events, a string in others; digits only, as it becomes part of a request path.
        var id = IdOf(Child(meeting, "id")) ?? IdOf(Child(meeting, "meeting_id"));
        return id is null || !id.All(char.IsAsciiDigit) ? null : new PlatformSignal
        {
            Kind = kind,
            HappenedAt = happenedAt,
            AccountId = IdOf(Child(meeting, "host_id")),
            MeetingId = id,
        };
    }

    private static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    private static string? IdOf(JsonElement value) => ForeignText.Identifier(TextOf(value));

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>Finds when an event happened, which is not after it was told; null when it does not say, or is not to be believed.</summary>
    private static DateTimeOffset? FindMoment(JsonElement value, DateTimeOffset receivedAt) =>
        FindTime(value) is { } time && ForeignTime.IsPlausible(time, receivedAt) ? time < receivedAt ? time : receivedAt : null;

    /// <summary>Reads a number since 1970, as such or as a text, or an instant as a text; without an offset it is UTC.</summary>
    private static DateTimeOffset? FindTime(JsonElement value)
    {
        var text = TextOf(value);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return ForeignTime.FromUnix(number);
        return DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, Utc, out var instant) ? instant : null;
    }
}
