using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Meetings;
using SalesFlow.Video.AspNetCore.Routing;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>All routes to what meetings leave behind.</summary>
internal static class ArtifactRoutes
{
    public const string AnalysisName = "GetVideoMeetingAnalysis";

    private const string Video = "video/mp4";

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/meetings/{id}/fetch-recording", CollectEndpoint.FetchAsync)
            .Named("FetchVideoMeetingArtifacts", "Look at the platform for recording, transcript and attendance now.")
            .Produces<FetchedBody>().Problems(401, 403, 404, 409, 422, 429, 502, 503);

        group.MapGet("/meetings/{id}/participants", CollectEndpoint.ListParticipantsAsync)
            .Named("ListVideoMeetingParticipants", "List who was in a meeting, and when.")
            .Produces<ParticipantListBody>().Problems(400, 401, 404, 429);

        group.MapGet("/meetings/{id}/transcript", TranscriptEndpoint.GetAsync)
            .Named("GetVideoMeetingTranscript", "Read what was said: as JSON, WebVTT or plain text, by Accept.")
            // One description for each status: with a second one for the texts, the first would be lost.
            .Produces<TranscriptBody>(
                StatusCodes.Status200OK, MediaTypeNames.Application.Json, TranscriptEndpoint.WebVttType, MediaTypeNames.Text.Plain)
            .Problems(400, 401, 404, 406, 409, 429);

        MapRecording(group);
        MapAnalysis(group);
    }

    private static void MapRecording(RouteGroupBuilder group)
    {
        group.MapGet("/meetings/{id}/recording", RecordingEndpoint.StreamAsync)
            .Named(MeetingRoutes.RecordingName, "Play or save a recording, from anywhere in it by Range.")
            .Produces<Stream>(StatusCodes.Status200OK, Video).Produces<Stream>(StatusCodes.Status206PartialContent, Video)
            .Produces(StatusCodes.Status416RangeNotSatisfiable)
            .Problems(400, 401, 404, 409, 422, 429, 502, 503);
        group.MapMethods("/meetings/{id}/recording", [HttpMethods.Head], RecordingEndpoint.StreamAsync).ExcludeFromDescription();
    }

    private static void MapAnalysis(RouteGroupBuilder group)
    {
        group.MapPost("/meetings/{id}/analyze", AnalysisEndpoint.AnalyzeAsync)
            .Named("AnalyzeVideoMeeting", "Analyze a conversation, or say why that cannot be. The same words are analyzed once, unless asked again.")
            .Produces<AnalysisBody>().Produces(StatusCodes.Status202Accepted).Problems(400, 401, 403, 404, 409, 429, 502);

        group.MapGet("/meetings/{id}/analysis", AnalysisEndpoint.GetAsync)
            .Named(AnalysisName, "Read the analysis of a conversation, or why there is none yet.")
            .Produces<AnalysisBody>().Problems(400, 401, 404, 429);

        group.MapPatch("/meetings/{id}/analysis/items/{item}", ActionItemEndpoint.DecideAsync)
            .Named("DecideVideoMeetingActionItem", "Confirm, correct or dismiss an action item.")
            .Accepts<ActionItemChangeBody>("application/json")
            .Produces<ActionItemBody>().Problems(400, 401, 403, 404, 409, 413, 415, 429);
        group.MapPatch("/meetings/{id}/analysis/items/{item}", JsonBody.RefuseMediaType).ExcludeFromDescription();
    }
}
