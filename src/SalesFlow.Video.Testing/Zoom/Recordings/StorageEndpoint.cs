using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using SalesFlow.Video.Testing.Artifacts;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>The storage behind the download links. It belongs to somebody else: a bearer that arrives here was leaked.</summary>
internal sealed class StorageEndpoint(ArtifactShelf shelf, StorageLinks links)
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    internal static void Map(IEndpointRouteBuilder application) => application.MapMethods($"/{StorageLinks.Path}/{{file}}", Methods,
        (HttpContext context, string file, StorageEndpoint storage) => storage.Read(context.Request, file));

    private IResult Read(HttpRequest request, string file)
    {
        if (request.Headers.Authorization.Count > 0)
            return Refuse(StatusCodes.Status400BadRequest, "InvalidArgument", "Only one proof of access is allowed, and the address holds it.");

        if (!links.IsValid(file, request.Query["expires"].ToString(), request.Query["signature"].ToString())
            || shelf.FindDownload(file) is not { } found)
        {
            return Refuse(StatusCodes.Status403Forbidden, "AccessDenied", "The address is not signed, or was signed too long ago.");
        }

        return Results.Bytes(
            found.Make(), found.Kind.ContentType, enableRangeProcessing: true,
            lastModified: found.CompletesAt, entityTag: new EntityTagHeaderValue($"\"{found.Id}\""));
    }

    private static IResult Refuse(int status, string code, string message) => Results.Text(
        $"""<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code><Message>{message}</Message></Error>""",
        "application/xml", statusCode: status);
}
