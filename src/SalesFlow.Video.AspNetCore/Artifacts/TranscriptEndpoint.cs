using System.ComponentModel;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Gives out what was said, in the form that is asked for.</summary>
internal static class TranscriptEndpoint
{
    public const string WebVttType = "text/vtt";

    public static async Task<IResult> GetAsync(
        HttpContext context,
        string id,
        [FromQuery(Name = ConversationAccess.Parameter)][Description(ConversationAccess.Description)] string? occurrenceId,
        ConversationAccess conversations,
        VideoArtifacts artifacts,
        CancellationToken cancellationToken)
    {
        var found = await conversations.FindAsync(context, id, occurrenceId, cancellationToken);
        if (!found.TryGetValue(out var asked, out var problem))
            return new ProblemResult(problem);

        context.Response.Headers.Vary = HeaderNames.Accept;
        var type = AcceptedType.Choose(context.Request, MediaTypeNames.Application.Json, WebVttType, MediaTypeNames.Text.Plain);
        if (type is null)
            return ProblemResult.Of(VideoErrorCode.NotAcceptable, "A transcript comes as application/json, text/vtt or text/plain.");

        var spoken = await artifacts.GetTranscriptAsync(asked.Owner, asked.MeetingId, asked.Asked, cancellationToken);
        if (!spoken.TryGetValue(out var transcript, out problem))
            return new ProblemResult(problem);

        ContentHeaders.Set(context.Response);
        var said = transcript.Transcript;
        return type switch
        {
            MediaTypeNames.Application.Json => await DescribeAsync(context, asked, transcript, artifacts, cancellationToken),
            WebVttType => TypedResults.Stream(stream => WebVtt.WriteAsync(said, stream, context.RequestAborted), "text/vtt; charset=utf-8"),
            _ => TypedResults.Text(TranscriptText.Format(said), type, Encoding.UTF8),
        };
    }

    private static async Task<IResult> DescribeAsync(
        HttpContext context, AskedConversation asked, ConversationTranscript transcript, VideoArtifacts artifacts, CancellationToken cancellationToken)
    {
        var participants = await artifacts.ListParticipantsAsync(asked.Owner, asked.MeetingId, asked.Asked, cancellationToken);
        var body = TranscriptBody.Of(transcript, new ParticipantIds(asked.Scope, participants));
        return JsonAnswer.Of(context, body, VideoJson.Default.TranscriptBody);
    }
}
