using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom.Api;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>The download links: they hand out no bytes, but the signed address of a storage on another host.</summary>
internal sealed class DownloadEndpoints(ArtifactShelf shelf, DownloadTokens tokens, GrantBook grants, StorageLinks storage)
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
        // Tokens in the address were switched off in 2023: they end up in everybody's logs.
        if (context.Request.Query.ContainsKey("access_token")
            || !AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return ZoomError.InvalidAccessToken;
        }

        if (shelf.FindDownload(key) is not { } file)
            return ZoomError.NoRecording;

        return MayRead(header.Parameter ?? "", file.Instance)
            ? Results.Redirect(storage.Sign(file.DownloadKey).ToString())
            : ZoomError.InvalidAccessToken;
    }

    private bool MayRead(string token, HeldOccurrence instance) =>
        tokens.Opens(token, instance) || grants.Check(token).Grant?.Account.UserId == instance.Meeting.Host.UserId;
}
