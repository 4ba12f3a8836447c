using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Plays recordings: our own copy, or the platform's as it comes in.</summary>
internal static class RecordingEndpoint
{
    public static async Task<IResult> StreamAsync(
        HttpContext context, [AsParameters] RecordingQuery query, ConversationAccess conversations, VideoArtifacts artifacts, CancellationToken cancellationToken)
    {
        var found = await conversations.FindAsync(context, query.Id, query.OccurrenceId, cancellationToken);
        if (!found.TryGetValue(out var asked, out var problem))
            return new ProblemResult(problem);
        if (query.FindErrors() is { Count: > 0 } errors)
            return ProblemResult.Of(errors);

        var number = query.ReadNumber()!.Value;
        var file = asked.Conversation.FindRecording(number);
        var recording = file?.Recording;
        var range = ByteRange.Read(context.Request);
        var opened = await OpenAsync(artifacts, asked, number, range, recording?.Size, cancellationToken);
        if (!opened.TryGetValue(out var content, out problem))
            return new ProblemResult(problem);

        // At the latest with the request, whatever becomes of the result: the platform must not send to nobody.
        context.Response.RegisterForDisposeAsync(content);
        ContentHeaders.Set(context.Response);
        var type = RecordingFile.TypeOf(content.MediaType, recording?.MediaType);
        if (query.IsDownload)
            context.Response.Headers.ContentDisposition = RecordingFile.DispositionOf(asked.Overview.Meeting, file!.Value.Occurrence, number, type);
        return IsWholeFile(content) ? OfCopy(content, type, recording) : new PlatformStreamResult(content, type, range);
    }

    /// <summary>Opens the file where the wanted stretch begins, as far as its length is known by now.</summary>
    private static async Task<VideoResult<RecordingContent>> OpenAsync(
        VideoArtifacts artifacts, AskedConversation asked, int number, ByteRange? range, long? size, CancellationToken cancellationToken)
    {
        var offset = size is { } expected ? range?.In(expected)?.First ?? 0 : 0;
        var opened = await artifacts.OpenRecordingAsync(asked.Owner, asked.MeetingId, asked.Asked, number, offset, cancellationToken);
        if (opened.Value is not { } content || content.Offset <= FirstByteOf(content, range))
            return opened;

        // The length was told wrongly before, or is not told now: what is to be sent begins before what came.
        await content.DisposeAsync();
        return await artifacts.OpenRecordingAsync(asked.Owner, asked.MeetingId, asked.Asked, number, 0, cancellationToken);
    }

    private static long FirstByteOf(RecordingContent content, ByteRange? range) =>
        content.Length is { } length ? range?.In(length)?.First ?? length : 0;

    private static bool IsWholeFile(RecordingContent content) => content.Content.CanSeek && content.Content.Length == content.Length;

    private static FileStreamHttpResult OfCopy(RecordingContent content, string type, Recording? recording)
    {
        content.Content.Seek(0, SeekOrigin.Begin);
        var tag = recording?.Sha256 is { } hash ? new EntityTagHeaderValue($"\"{hash}\"") : null;
        return TypedResults.Stream(content.Content, type, entityTag: tag, enableRangeProcessing: true);
    }

    /// <summary>The address, as text: what is wrong with it is said in the same way as for bodies.</summary>
    internal sealed class RecordingQuery
    {
        [FromRoute(Name = "id")]
        public required string Id { get; init; }

        [FromQuery(Name = ConversationAccess.Parameter)]
        [Description(ConversationAccess.Description)]
        public string? OccurrenceId { get; init; }

        [FromQuery(Name = "number")]
        [Description("Which file, counted from 0 in the order of the occurrences; the first one when absent.")]
        public string? Number { get; init; }

        [FromQuery(Name = "download")]
        [Description("true: the browser saves the file under the meeting's title.")]
        public string? Download { get; init; }

        public bool IsDownload => Download is "true";

        public int? ReadNumber() => string.IsNullOrEmpty(Number)
            ? 0
            : int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        public IReadOnlyList<FieldError> FindErrors()
        {
            List<FieldError> errors = [];
            if (ReadNumber() is null)
                errors.Add(new("number", VideoErrorCode.OutOfRange, "Send a whole number from 0 on."));
            if (Download is not (null or "" or "true" or "false"))
                errors.Add(new("download", VideoErrorCode.InvalidValue, "Send true or false."));
            return errors;
        }
    }
}
