using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>The answers that several meeting endpoints give.</summary>
internal static class MeetingAnswer
{
    public static IResult NotFound() => ProblemResult.Of(VideoErrorCode.MeetingNotFound, "There is no such meeting.");

    public static IResult Of(HttpContext context, Meeting meeting) =>
        JsonAnswer.Of(context, MeetingBody.Of(meeting), VideoJson.Default.MeetingBody);

    /// <summary>202 while the platform has not confirmed the meeting, else the given status.</summary>
    public static IResult OfCreation(HttpContext context, Meeting meeting, int confirmedStatus)
    {
        var status = meeting.Status == MeetingStatus.Provisioning ? StatusCodes.Status202Accepted : confirmedStatus;
        return JsonAnswer.Of(context, MeetingBody.Of(meeting), VideoJson.Default.MeetingBody, status);
    }
}
