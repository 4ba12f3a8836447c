using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>The answers that several meeting endpoints give: meetings with what became of them.</summary>
internal sealed class MeetingAnswer(VideoArtifacts artifacts, LinkGenerator links)
{
    public static IResult NotFound() => new ProblemResult(UnknownMeeting);

    public static VideoProblem UnknownMeeting { get; } = new()
    {
        Code = VideoErrorCode.MeetingNotFound,
        Detail = "There is no such meeting.",
    };

    public Task<IResult> OfAsync(HttpContext context, Meeting meeting, CancellationToken cancellationToken) =>
        OfAsync(context, meeting, StatusCodes.Status200OK, cancellationToken);

    /// <summary>202 while the platform has not confirmed the meeting, else the given status.</summary>
    public Task<IResult> OfCreationAsync(HttpContext context, Meeting meeting, int confirmedStatus, CancellationToken cancellationToken)
    {
        var status = meeting.Status == MeetingStatus.Provisioning ? StatusCodes.Status202Accepted : confirmedStatus;
        return OfAsync(context, meeting, status, cancellationToken);
    }

    /// <summary>Returns meetings as they go over the wire, in their order.</summary>
    public async Task<IReadOnlyList<MeetingBody>> DescribeAsync(
        HttpContext context, IReadOnlyList<Meeting> meetings, CancellationToken cancellationToken)
    {
        var overviews = await artifacts.DescribeAsync(meetings, cancellationToken);
        return [.. overviews.Select(overview => MeetingBody.Of(overview, RecordingUrlOf(context, overview.Meeting)))];
    }

    private async Task<IResult> OfAsync(HttpContext context, Meeting meeting, int status, CancellationToken cancellationToken)
    {
        var bodies = await DescribeAsync(context, [meeting], cancellationToken);
        return JsonAnswer.Of(context, bodies[0], VideoJson.Default.MeetingBody, status);
    }

    private string? RecordingUrlOf(HttpContext context, Meeting meeting) =>
        links.GetPathByName(context, MeetingRoutes.RecordingName, new() { ["id"] = meeting.Id });
}
