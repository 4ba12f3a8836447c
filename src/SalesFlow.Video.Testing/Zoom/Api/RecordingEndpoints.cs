using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Zoom.Recordings;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>The recordings of one call and of one person, and the transcript that needs no recording.</summary>
internal sealed class RecordingEndpoints(
    HeldInstances held, RecordingShelf shelf, ArtifactShelf files, RecordingJson json, DownloadTokens tokens, ListPages pages, SimulatorClock clock)
{
    private const int LongestTokenLifetime = 604800;

    internal IResult Get(HttpContext context)
    {
        if (!TryReadTokenLifetime(context.Request.Query, out var tokenLifetime))
            return ZoomError.Invalid([new FieldProblem("ttl")]);

        var id = MeetingPathId.Read(context, "/recordings");
        if (!held.TryFindEnded(context, id, ZoomError.NoRecording, out var instance, out var refusal))
            return refusal;

        if (shelf.ListRecording(instance.Id) is not { Count: > 0 } recorded)
            return ZoomError.NoRecording;

        var recording = json.Whole(instance, recorded);
        if (tokenLifetime is { } lifetime)
            recording["download_access_token"] = tokens.Issue(instance, lifetime);

        return ZoomJson.Answer(recording);
    }

    internal IResult List(HttpContext context)
    {
        var query = context.Request.Query;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (!TryReadDate(query["from"], today, out var from))
            return ZoomError.Invalid([new FieldProblem("from")]);

        if (!TryReadDate(query["to"], today, out var to))
            return ZoomError.Invalid([new FieldProblem("to")]);

        if (to < from || to > from.AddMonths(1))
            return ZoomError.Invalid([new FieldProblem("from", "The dates must not be more than a month apart.")]);

        var window = new JsonObject { ["from"] = Format(from), ["to"] = Format(to) };
        var list = $"recordings {Format(from)} {Format(to)}";
        return pages.Answer(context, list, "meetings", () => Recordings(ZoomCaller.Of(context), from, to), window);
    }

    internal IResult GetTranscript(HttpContext context)
    {
        var id = MeetingPathId.Read(context, "/transcript");
        if (!held.TryFindEnded(context, id, ZoomError.NoTranscript, out var instance, out var refusal))
            return refusal;

        if (shelf.FindMeetingTranscript(instance.Id) is not { } transcript)
            return ZoomError.NoTranscript;

        var isReady = files.IsComplete(transcript);
        var answer = new JsonObject
        {
            ["meeting_id"] = instance.Id,
            ["account_id"] = ZoomIds.CompanyOf(instance.Meeting.Host),
            ["meeting_topic"] = instance.Meeting.Title,
            ["host_id"] = ZoomIds.UserOf(instance.Meeting.Host),
            ["can_download"] = isReady,
            ["auto_delete"] = false,
        };
        answer[isReady ? "transcript_created_time" : "download_restriction_reason"] =
            isReady ? ZoomTime.Format(transcript.CompletesAt) : "NOT_READY";
        if (isReady)
            answer["download_url"] = json.DownloadUrl(transcript).ToString();

        return ZoomJson.Answer(answer);
    }

    private List<JsonObject> Recordings(Account host, DateOnly from, DateOnly to) =>
        [.. shelf.ListRecorded()
            .Where(instance => instance.Meeting.Host.Id == host.Id
                && DateOnly.FromDateTime(instance.StartedAt.UtcDateTime) is var day && day >= from && day <= to)
            .OrderByDescending(instance => instance.StartedAt)
            .Select(instance => json.Whole(instance, shelf.ListRecording(instance.Id)))];

    // A lifetime says nothing without a token that it could be the life of.
    private static bool TryReadTokenLifetime(IQueryCollection query, out TimeSpan? lifetime)
    {
        var isAsked = query["include_fields"].ToString().Split(',').Contains("download_access_token");
        lifetime = isAsked ? TimeSpan.FromSeconds(LongestTokenLifetime) : null;
        if (query["ttl"] is not [{ } ttl])
            return true;

        if (!int.TryParse(ttl, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > LongestTokenLifetime || !isAsked)
            return false;

        lifetime = TimeSpan.FromSeconds(seconds);
        return true;
    }

    private static bool TryReadDate(string? text, DateOnly today, out DateOnly date)
    {
        date = today;
        return string.IsNullOrEmpty(text)
            || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    private static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
