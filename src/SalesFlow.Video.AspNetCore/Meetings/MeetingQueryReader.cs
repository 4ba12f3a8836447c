using System.Globalization;
using System.Text.Json;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Reads the filters of a list. Empty ones count as absent, because forms send them.</summary>
internal sealed class MeetingQueryReader(PlatformDirectory platforms, TimeProvider timeProvider)
{
    private const int LongestText = 200;
    private const int LongestLeadId = 100;

    private static readonly Dictionary<string, MeetingStatus> Statuses =
        Enum.GetValues<MeetingStatus>().ToDictionary(static status => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()));

    /// <summary>Returns the query, and what is wrong with it.</summary>
    public (MeetingQuery Query, IReadOnlyList<FieldError> Errors) Read(OwnerId owner, ListEndpoint.ListFilters filters)
    {
        List<FieldError> errors = [];
        var query = new MeetingQuery
        {
            Owner = owner,
            Now = timeProvider.GetUtcNow(),
            Upcoming = ReadUpcoming(filters.Upcoming, errors),
            Platform = ReadPlatform(filters.Platform, errors),
            Status = ReadStatus(filters.Status, errors),
            LeadId = ReadText("lead_id", filters.LeadId, LongestLeadId, errors),
            Text = ReadText("q", filters.Text, LongestText, errors),
        };
        query = query with { Limit = ReadLimit(filters.Limit, query.Limit, errors) };

        // A cursor belongs to the filters that it came with, and can be judged only by readable ones.
        if (errors.Count > 0 || string.IsNullOrEmpty(filters.Cursor))
            return (query, errors);

        query = query with { After = MeetingCursor.Read(filters.Cursor, query) };
        if (query.After is null)
            errors.Add(new("cursor", VideoErrorCode.InvalidCursor, "This cursor was not issued for this list. Begin again without one."));
        return (query, errors);
    }

    private static bool? ReadUpcoming(string? text, List<FieldError> errors)
    {
        if (text is "true" or "false")
            return text is "true";
        if (!string.IsNullOrEmpty(text))
            errors.Add(new("upcoming", VideoErrorCode.InvalidValue, "Send true or false."));
        return null;
    }

    private MeetingPlatform? ReadPlatform(string? text, List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (MeetingPlatform.TryParse(text, out var platform) && platforms.Find(platform) is not null)
            return platform;

        errors.Add(new("platform", VideoErrorCode.UnknownPlatform, UnknownPlatform.Describe(platforms)));
        return null;
    }

    private static MeetingStatus? ReadStatus(string? text, List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (Statuses.TryGetValue(text, out var status))
            return status;

        errors.Add(new("status", VideoErrorCode.InvalidValue, $"Send one of {string.Join(", ", Statuses.Keys)}."));
        return null;
    }

    private static string? ReadText(string field, string? text, int longest, List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.Length > longest)
            errors.Add(new(field, VideoErrorCode.TooLong, $"At most {longest} characters are allowed here; this has {text.Length}."));
        return text;
    }

    private static int ReadLimit(string? text, int fallback, List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(text))
            return fallback;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MeetingQuery.MaxLimit)
            return limit;

        errors.Add(new("limit", VideoErrorCode.OutOfRange, $"Send a whole number from 1 to {MeetingQuery.MaxLimit}."));
        return fallback;
    }
}
