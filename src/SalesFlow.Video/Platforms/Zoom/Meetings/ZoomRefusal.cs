using System.Net;
using SalesFlow.Video.Platforms.Zoom.Api;

namespace SalesFlow.Video.Platforms.Zoom.Meetings;

/// <summary>Words what Zoom did not do, and what to do about it, without a word of the vendor's own text.</summary>
internal static class ZoomRefusal
{
    private const string AddScope = "Add it to the Zoom app and connect again";

    public static string Describe(string operation, PlatformErrorKind kind, HttpStatusCode status, ZoomProblem? problem)
    {
        var answer = problem is null ? $"status {(int)status}" : $"status {(int)status}, code {problem.Code}";
        return kind switch
        {
            PlatformErrorKind.MissingScope when problem!.Scopes is { Count: > 0 } scopes =>
                $"The user granted no scope for {operation}: {string.Join(" or ", scopes)}. {AddScope} ({answer}).",
            PlatformErrorKind.MissingScope => $"The user granted no scope for {operation}. {AddScope} ({answer}).",
            PlatformErrorKind.AccountGone => $"The user of this integration is no longer in the Zoom account; {operation} was not carried out ({answer}).",
            PlatformErrorKind.NotInPlan => $"The plan of the Zoom account does not include {operation}. Change the plan or use another account ({answer}).",
            PlatformErrorKind.NotPermitted => $"The Zoom account does not permit {operation}. Ask its administrator ({answer}).",
            PlatformErrorKind.Busy => $"Zoom gives no access to the meeting while it is held; {operation} was not carried out ({answer}).",
            PlatformErrorKind.Expired => $"What {operation} is about is over or too long ago for Zoom ({answer}).",
            PlatformErrorKind.Refused when problem!.Fields is { Count: > 0 } fields =>
                $"Zoom refused {operation} because of {string.Join(", ", fields)} ({answer}).",
            PlatformErrorKind.Unauthorized => $"Zoom did not accept the access token for {operation} ({answer}).",
            PlatformErrorKind.NotFound => $"Zoom does not have what {operation} is about ({answer}).",
            PlatformErrorKind.Refused => $"Zoom refused {operation} ({answer}).",
            PlatformErrorKind.OutcomeUnknown => $"Zoom failed at {operation}; it may have been carried out ({answer}).",
            _ => $"Zoom answered {operation} not as documented ({answer}). Check SalesFlowVideo:Zoom:ApiBaseUrl if this goes on.",
        };
    }
}
