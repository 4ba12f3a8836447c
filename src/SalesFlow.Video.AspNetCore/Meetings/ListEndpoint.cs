using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using SalesFlow.Video.AspNetCore.Filters;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Lists the owner's meetings, page by page.</summary>
internal static class ListEndpoint
{
    public static async Task<IResult> ListAsync(
        HttpContext context,
        [AsParameters] ListFilters filters,
        VideoMeetings meetings,
        MeetingQueryReader reader,
        MeetingAnswer answer,
        CancellationToken cancellationToken)
    {
        var (query, errors) = reader.Read(ActingOwner.Of(context), filters);
        if (errors.Count > 0)
            return ProblemResult.Of(errors);

        var page = await meetings.ListAsync(query, cancellationToken);
        var body = new MeetingPageBody
        {
            Items = await answer.DescribeAsync(context, page.Items, cancellationToken),
            NextCursor = page.Next is { } next ? MeetingCursor.Write(next, query) : null,
        };
        return JsonAnswer.Of(context, body, VideoJson.Default.MeetingPageBody);
    }

    /// <summary>The query, as text: what is wrong with it is said in the same way as for bodies.</summary>
    internal sealed class ListFilters
    {
        [FromQuery(Name = "upcoming")]
        [Description("true: in progress, or neither cancelled nor held and not over, soonest first; false: held, not held, over, or cancelled once its start has passed, by when it really began, latest first; absent: all by planned start, latest first.")]
        public string? Upcoming { get; init; }

        [FromQuery(Name = "platform")]
        [Description("Only meetings on this platform, such as zoom.")]
        public string? Platform { get; init; }

        [FromQuery(Name = "status")]
        [Description("Only meetings of this status, such as scheduled.")]
        public string? Status { get; init; }

        [FromQuery(Name = "lead_id")]
        [Description("Only meetings with this lead.")]
        public string? LeadId { get; init; }

        [FromQuery(Name = "q")]
        [Description("Only meetings whose title contains this text. A page may then be short or empty and still have a next_cursor: more are looked through there.")]
        public string? Text { get; init; }

        [FromQuery(Name = "limit")]
        [Description("How many meetings a page holds, 1 to 200; 50 when absent.")]
        public string? Limit { get; init; }

        [FromQuery(Name = "cursor")]
        [Description("The next_cursor of the page before, with the same filters.")]
        public string? Cursor { get; init; }
    }
}
