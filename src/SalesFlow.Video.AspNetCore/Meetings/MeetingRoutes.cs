using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Routing;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>All routes that plan meetings.</summary>
internal static class MeetingRoutes
{
    public const string GetName = "GetVideoMeeting";

    /// <summary>The route to a meeting's recording, which meetings name as their recording_url.</summary>
    public const string RecordingName = "StreamVideoRecording";

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/create", ScheduleEndpoint.CreateAsync)
            .Named("ScheduleVideoMeeting", "Schedule a meeting. An Idempotency-Key makes repeats return the same meeting.")
            .Accepts<ScheduleMeetingBody>("application/json")
            .Produces<MeetingBody>(StatusCodes.Status201Created).Produces<MeetingBody>(StatusCodes.Status202Accepted)
            .Problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 502, 503);
        group.MapPost("/create", JsonBody.RefuseMediaType).ExcludeFromDescription();

        group.MapGet("/meetings", ListEndpoint.ListAsync)
            .Named("ListVideoMeetings", "List your meetings, page by page.")
            .Produces<MeetingPageBody>().Problems(400, 401, 429);

        group.MapGet("/meetings/{id}", MeetingEndpoint.GetAsync)
            .Named(GetName, "Read a meeting.")
            .Produces<MeetingBody>().Problems(400, 401, 404, 409, 422, 429, 502, 503);

        group.MapPatch("/meetings/{id}", MeetingEndpoint.ChangeAsync)
            .Named("ChangeVideoMeeting", "Move or rename a meeting; id and link stay.")
            .Accepts<MeetingChangeBody>("application/json")
            .Produces<MeetingBody>().Problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 502, 503);
        group.MapPatch("/meetings/{id}", JsonBody.RefuseMediaType).ExcludeFromDescription();

        group.MapDelete("/meetings/{id}", MeetingEndpoint.CancelAsync)
            .Named("CancelVideoMeeting", "Call a meeting off. It is cancelled once the platform confirmed it; repeating it after a refusal asks again.")
            .Produces(StatusCodes.Status204NoContent).Problems(401, 403, 404, 409, 422, 429, 502, 503);

        group.MapPost("/meetings/{id}/not-held", MeetingEndpoint.MarkNotHeldAsync)
            .Named("MarkVideoMeetingNotHeld", "Note that nobody came to a meeting whose planned start has passed. Repeating it changes nothing.")
            .Produces<MeetingBody>().Problems(401, 403, 404, 409, 429);

        group.MapPost("/meetings/{id}/retry", ScheduleEndpoint.RetryAsync)
            .Named("RetryVideoMeeting", "Try again what the platform declined: a creation, a change or a cancellation.")
            .Produces<MeetingBody>().Produces<MeetingBody>(StatusCodes.Status202Accepted)
            .Problems(401, 403, 404, 409, 422, 429, 502, 503);

        group.MapPost("/meetings/{id}/withdraw", MeetingEndpoint.WithdrawAsync)
            .Named("WithdrawVideoMeetingChange", "Leave a meeting as the platform has it: a change that it did not confirm is given up.")
            .Produces<MeetingBody>().Problems(401, 403, 404, 409, 429);
    }
}
