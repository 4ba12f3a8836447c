using System.Globalization;
using System.Text.Json;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>Something that the platform tells by a webhook: an occurrence began or ended.</summary>
/// <param name="Name">What tells it from all others, such as <c>meeting.started 70000000001</c>.</param>
/// <param name="Body">The webhook's body, the same for every repeat.</param>
internal sealed record Happening(string Name, byte[] Body)
{
    public static IEnumerable<Happening> Of(HeldMeeting meeting)
    {
        yield return Of("meeting.started", meeting, meeting.Start, null);
        yield return Of("meeting.ended", meeting, meeting.End, meeting.End);
    }

    /// <summary>Reads the name off a stored body.</summary>
    public static string NameOf(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        return NameOf(root.GetProperty("event").GetString()!, root.GetProperty("payload").GetProperty("object").GetProperty("id").GetString()!);
    }

    private static Happening Of(string name, HeldMeeting meeting, DateTimeOffset at, DateTimeOffset? end)
    {
        var about = new Dictionary<string, object>
        {
            ["duration"] = 60,
            ["start_time"] = Text(meeting.Start),
            ["timezone"] = "UTC",
            ["topic"] = "Proof",
            ["id"] = meeting.PlatformId,
            ["type"] = 2,
            ["uuid"] = meeting.Uuid,
            ["host_id"] = Stage.HostId,
        };
        if (end is { } ended)
            about["end_time"] = Text(ended);
        var envelope = new { payload = new { account_id = "account-of-the-proof", @object = about }, event_ts = at.ToUnixTimeMilliseconds(), @event = name };
        return new Happening(NameOf(name, meeting.PlatformId), JsonSerializer.SerializeToUtf8Bytes(envelope));
    }

    private static string NameOf(string name, string platformId) => $"{name} {platformId}";

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
