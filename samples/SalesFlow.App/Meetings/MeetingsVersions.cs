using System.Net.Mime;
using SalesFlow.App.Shell;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Meetings;

/// <summary>Tells an open list whether it is still what it would be now.</summary>
internal static class MeetingsVersions
{
    public const string Path = "/app/versions/meetings";

    public static void MapMeetingsVersions(this WebApplication app) =>
        app.MapGet(Path, FindAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> FindAsync(
        HttpContext context, Viewer viewer, VideoMeetings meetings, VideoArtifacts artifacts, CancellationToken cancellationToken)
    {
        var address = context.Request.Query;
        var filter = MeetingFilter.Read(address);
        var rows = await MeetingRows.LoadAsync(
            meetings, artifacts, viewer, filter, MeetingCursor.Read(address["cursor"], filter), cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(MeetingsVersion.Of(rows, viewer), MediaTypeNames.Text.Plain);
    }
}
