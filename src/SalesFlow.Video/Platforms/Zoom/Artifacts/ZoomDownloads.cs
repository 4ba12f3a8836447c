using System.Net;
using System.Net.Mime;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Api;

namespace SalesFlow.Video.Platforms.Zoom.Artifacts;

/// <summary>Opens files at the addresses that stand in Zoom's answers.</summary>
internal sealed class ZoomDownloads(
    IHttpClientFactory clients, IOptionsMonitor<ZoomOptions> options, AccessTokenSource tokens, TimeProvider timeProvider)
{
    /// <summary>Opens a file from an offset on.</summary>
    /// <param name="integration">Whose file it is.</param>
    /// <param name="operation">What it is called in traces and messages.</param>
    /// <param name="address">The address as Zoom gave it.</param>
    /// <param name="downloadToken">The token that came with the address; null for the integration's own.</param>
    /// <param name="mediaType">What the file is.</param>
    /// <param name="offset">The first byte that is wanted.</param>
    /// <param name="cancellationToken">Ends the call; not the reading of the content.</param>
    public Task<RecordingContent> OpenAsync(
        Integration integration, string operation, string? address, string? downloadToken, string mediaType, long offset,
        CancellationToken cancellationToken) =>
        PlatformCall.MeasureAsync(MeetingPlatform.Zoom, operation, async call =>
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var location))
                throw Failed(operation, PlatformErrorKind.UnexpectedAnswer, "Zoom gave no address for the file", null);

            var bearer = string.IsNullOrEmpty(downloadToken)
                ? (await tokens.GetAsync(integration, cancellationToken: cancellationToken).ConfigureAwait(false)).Value
                : new Secret(downloadToken);
            var client = clients.CreateClient(ZoomDefaults.HttpClientName);
            var response = await client.DownloadFromPlatformAsync(
                location, bearer, options.CurrentValue.DownloadHosts, MeetingPlatform.Zoom, offset, cancellationToken).ConfigureAwait(false);
            call.Answered(response.StatusCode);
            return await ReadAsync(operation, response, mediaType, offset, cancellationToken).ConfigureAwait(false);
        });

    private async Task<RecordingContent> ReadAsync(
        string operation, HttpResponseMessage response, string mediaType, long offset, CancellationToken cancellationToken)
    {
        try
        {
            // Nothing is left beyond the end, which is no failure of a caller that goes on where it stopped.
            if (response is { StatusCode: HttpStatusCode.RequestedRangeNotSatisfiable, Content.Headers.ContentRange.Length: { } end } && end <= offset)
                return new RecordingContent(Stream.Null, mediaType, end, end, response);

            if (FindFailure(operation, response) is { } failure)
                throw failure;

            var range = PlatformDownload.FindRange(response);
            if (range is not { } found || found.Offset > offset)
                throw Failed(operation, PlatformErrorKind.UnexpectedAnswer, "Zoom answered with another part of the file", response);

            var stream = await response.OpenContentAsync(timeProvider, cancellationToken).ConfigureAwait(false);
            return new RecordingContent(stream, mediaType, found.Length, found.Offset, response);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private PlatformException? FindFailure(string operation, HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return ZoomErrors.Find(new PlatformAnswer(MeetingPlatform.Zoom, operation, response, body: default, timeProvider.GetUtcNow()));

        if (!response.IsSuccessStatusCode)
        {
            var kind = response.StatusCode == HttpStatusCode.Forbidden
                ? PlatformErrorKind.Refused
                : PlatformTransport.KindOf(response.StatusCode);

            // 401 says nothing about the grant here: Zoom is known to refuse good tokens for a while. Nor does 404 say that the file is
            // gone, as Zoom has just listed it.
            if (kind is PlatformErrorKind.Unauthorized or PlatformErrorKind.NotFound)
                kind = PlatformErrorKind.UnexpectedAnswer;
            return Failed(operation, kind, "Zoom did not hand the file out", response);
        }

        // A page to sign in, or an error, in place of the file.
        return response.Content.Headers.ContentType?.MediaType is MediaTypeNames.Text.Html or MediaTypeNames.Application.Json
            ? Failed(operation, PlatformErrorKind.UnexpectedAnswer, "Zoom sent something else than the file", response)
            : null;
    }

    private static PlatformException Failed(string operation, PlatformErrorKind kind, string what, HttpResponseMessage? response) =>
        new(MeetingPlatform.Zoom, kind, $"{what} ({operation}{(response is null ? "" : $", status {(int)response.StatusCode}")}). Try again later.")
        {
            Status = response?.StatusCode,
        };
}
