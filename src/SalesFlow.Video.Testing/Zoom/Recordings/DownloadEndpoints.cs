using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom.Api;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>The download links: they hand out no bytes, but the signed address of a storage on another host.</summary>
internal sealed class DownloadEndpoints(ArtifactShelf shelf, DownloadTokens tokens, ZoomOAuth oauth, StorageLinks storage)
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    internal static void Map(IEndpointRouteBuilder zoom)
    {
        zoom.MapMethods("/rec/download/{key}", Methods,
            (HttpContext context, string key, DownloadEndpoints downloads) => downloads.Redirect(context, key));
        zoom.MapMethods("/rec/meeting/transcript/download/{key}", Methods,
            (HttpContext context, string key, DownloadEndpoints downloads) => downloads.Redirect(context, key));
    }

    private IResult Redirect(HttpContext context, string key)
    {
        if (BearerToken.Find(context.Request) is not { } token)
            return ZoomError.InvalidAccessToken;

        if (shelf.FindDownload(key) is not { } file)
            return ZoomError.NoRecording;

        return MayRead(token, file.Occurrence)
            ? Results.Redirect(storage.Sign(file.DownloadKey).ToString())
            : ZoomError.InvalidAccessToken;
    }

    private bool MayRead(string token, HeldOccurrence occurrence) =>
        tokens.Opens(token, occurrence) || oauth.Grants.Check(token).Grant?.Account.Id == occurrence.Meeting.Host.Id;
}
