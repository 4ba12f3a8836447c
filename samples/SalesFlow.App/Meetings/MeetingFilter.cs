using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Meetings;

/// <summary>Which meetings the list shows, as its address says. What cannot be read there counts as not said.</summary>
public sealed record MeetingFilter
{
    /// <summary>How many meetings one page of the list has.</summary>
    public const int PageSize = 25;

    private const int LongestText = 200;
    private const int LongestLeadId = 100;

    private static readonly MeetingStatus[] UpcomingStatuses =
        [MeetingStatus.Scheduled, MeetingStatus.InProgress, MeetingStatus.Provisioning, MeetingStatus.ProvisioningFailed];

    private static readonly MeetingStatus[] PastStatuses = [MeetingStatus.Completed, MeetingStatus.NotHeld, MeetingStatus.Cancelled];

    /// <summary>True for what is over, false for what is to come.</summary>
    public bool IsPast { get; init; }

    /// <summary>What the title contains; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>The platform; null for all.</summary>
    public MeetingPlatform? Platform { get; init; }

    /// <summary>The lead; null for all.</summary>
    public string? LeadId { get; init; }

    /// <summary>The status; null for all.</summary>
    public MeetingStatus? Status { get; init; }

    /// <summary>True when something is left out that the side would show.</summary>
    public bool IsNarrow => this != Side(IsPast);

    /// <summary>The statuses that meetings of this side can have.</summary>
    public IReadOnlyList<MeetingStatus> Statuses => IsPast ? PastStatuses : UpcomingStatuses;

    /// <summary>Returns the filter that shows all of one side.</summary>
    public static MeetingFilter Side(bool isPast) => new() { IsPast = isPast };

    /// <summary>Reads the filter from the address of the list.</summary>
    public static MeetingFilter Read(IQueryCollection address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var filter = Side(address["view"] == "past");
        return filter with
        {
            Text = Clean(address["q"], LongestText),
            Platform = MeetingPlatform.TryParse(address["platform"], out var platform) ? platform : null,
            LeadId = Clean(address["lead"], LongestLeadId),
            Status = filter.Statuses.Cast<MeetingStatus?>().FirstOrDefault(status => WordOf(status) == address["status"]),
        };
    }

    /// <summary>Returns an address that says this filter, and where in the list to begin.</summary>
    public string AddressAt(string path, string? cursor = null)
    {
        var said = new QueryBuilder();
        Say(said, "view", IsPast ? "past" : null);
        Say(said, "q", Text);
        Say(said, "platform", Platform?.Name);
        Say(said, "lead", LeadId);
        Say(said, "status", WordOf(Status));
        Say(said, "cursor", cursor);
        return path + said;
    }

    /// <summary>Returns the query for one page of the list.</summary>
    public MeetingQuery ToQuery(Viewer viewer, MeetingPosition? after)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return new MeetingQuery
        {
            Owner = viewer.Owner,
            Now = viewer.Now,
            Upcoming = !IsPast,
            Platform = Platform,
            Status = Status,
            LeadId = LeadId,
            Text = Text,
            Limit = PageSize,
            After = after,
        };
    }

    /// <summary>Returns the word for a status in an address; null for none.</summary>
    public static string? WordOf(MeetingStatus? status) => status is { } known ? JsonNamingPolicy.SnakeCaseLower.ConvertName(known.ToString()) : null;

    /// <summary>Returns the side; never what was searched for.</summary>
    public override string ToString() => IsPast ? "past meetings" : "upcoming meetings";

    private static void Say(QueryBuilder said, string name, string? value)
    {
        if (value is not null)
            said.Add(name, value);
    }

    private static string? Clean(string? text, int longest) => ForeignText.OneLine(text) is { } clean ? ForeignText.Cut(clean, longest) : null;
}
