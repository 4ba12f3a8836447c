using System.Globalization;
using System.Net.Mime;
using System.Text;
using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.App.Calls;

/// <summary>What the page of a call asks for beside itself: its version, and the transcript as a file.</summary>
internal static class CallEndpoints
{
    public static void MapCalls(this WebApplication app)
    {
        app.MapGet("/app/versions/meetings/{id:guid}", ReadVersionAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/meetings/{id:guid}/transcript.vtt", SaveCaptionsAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/meetings/{id:guid}/transcript.txt", SaveTextAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadVersionAsync(
        Guid id, HttpContext context, Viewer viewer, VideoMeetings meetings, VideoArtifacts artifacts, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await meetings.FindAsync(viewer.Owner, new MeetingId(id), cancellationToken) is { } meeting
            ? Results.Text(CallView.VersionOf((await artifacts.DescribeAsync([meeting], cancellationToken))[0], viewer.Now))
            : Results.NotFound();
    }

    private static async Task<IResult> SaveCaptionsAsync(
        Guid id, string? occurrence, HttpContext context, Viewer viewer, VideoArtifacts artifacts, CancellationToken cancellationToken)
    {
        var transcript = await artifacts.GetTranscriptAsync(viewer.Owner, new MeetingId(id), Read(occurrence), cancellationToken);
        if (transcript.Value is not { } found)
            return Results.NotFound();

        context.Response.Headers.CacheControl = "no-store";
        return Results.Stream(stream => WebVtt.WriteAsync(found.Transcript, stream, cancellationToken), "text/vtt; charset=utf-8", NameOf(found.CreatedAt, "vtt"));
    }

    private static async Task<IResult> SaveTextAsync(
        Guid id, string? occurrence, HttpContext context, Viewer viewer, VideoArtifacts artifacts, CancellationToken cancellationToken)
    {
        var transcript = await artifacts.GetTranscriptAsync(viewer.Owner, new MeetingId(id), Read(occurrence), cancellationToken);
        if (transcript.Value is not { } found)
            return Results.NotFound();

        context.Response.Headers.CacheControl = "no-store";
        var text = Encoding.UTF8.GetBytes(TranscriptText.Format(found.Transcript));
        return Results.File(text, $"{MediaTypeNames.Text.Plain}; charset=utf-8", NameOf(found.CreatedAt, "txt"));
    }

    private static OccurrenceId? Read(string? occurrence) => OccurrenceId.TryParse(occurrence, out var id) ? id : null;

    // The day alone: titles hold what file systems refuse, and names that are nobody's business in a folder of downloads.
    private static string NameOf(DateTimeOffset day, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"transcript-{day:yyyy-MM-dd}.{extension}");
}
