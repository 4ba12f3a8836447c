using System.Net;
using System.Net.Http.Headers;

namespace SalesFlow.Video.Http;

/// <summary>Fetches files from addresses that stand in a platform's answers, without buffering them.</summary>
/// <remarks>
/// Such an address is hostile until an <see cref="AllowedHosts"/> passes it. Neither exceptions nor traces show more of it than the host:
/// the rest often lets its reader in.
/// </remarks>
public static class PlatformDownload
{
    private const int MostRedirects = 5;

    // A sender that is silent for so long has gone, even if its connection stands.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    /// <summary>Asks for a file and follows up to five redirects; any other status is an answer. Only the headers are read.</summary>
    /// <param name="client">A client that follows no redirects, such as one of <see cref="PlatformHttpClientExtensions.AddPlatformHttpClient"/>.</param>
    /// <param name="address">Where the file is; its host must be allowed.</param>
    /// <param name="bearer">The token; sent to allowed hosts only, and no longer once a redirect has led away from them.</param>
    /// <param name="hosts">The hosts of the platform. A redirect may leave them for any https address, as the files are in storage elsewhere.</param>
    /// <param name="platform">The platform, for exceptions.</param>
    /// <param name="offset">The first byte that is wanted; see <see cref="FindRange"/> for where the content really begins.</param>
    /// <param name="cancellationToken">Ends the call; not the reading of the content.</param>
    /// <exception cref="PlatformException">
    /// <see cref="PlatformErrorKind.UnexpectedAnswer"/> when the address or a redirect is not acceptable, and nothing was sent there;
    /// else as in <see cref="PlatformTransport.SendToPlatformAsync"/>.
    /// </exception>
    public static async Task<HttpResponseMessage> DownloadFromPlatformAsync(
        this HttpClient client, Uri address, Secret bearer, AllowedHosts hosts, MeetingPlatform platform, long offset = 0,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(hosts);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        var isLocal = IsLocal(address);
        if (!hosts.Allows(address) || !(isLocal || address.Scheme == Uri.UriSchemeHttps))
            throw Unacceptable(platform, "gave an address for a file", address);

        var isAtHome = true;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (isAtHome)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer.Reveal());
            if (offset > 0)
                request.Headers.Range = new RangeHeaderValue(offset, null);

            var response = await PlatformTransport.SendAsync(
                client, request, platform, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response, out var location))
                return response;

            response.Dispose();
            if (redirects == MostRedirects)
                throw new PlatformException(platform, PlatformErrorKind.UnexpectedAnswer, $"'{platform}' redirected a download too often. Try again later.");

            if (!Uri.TryCreate(address, location, out var next) || next.UserInfo.Length > 0
                || !(next.Scheme == Uri.UriSchemeHttps || (isLocal && IsLocal(next))))
            {
                throw Unacceptable(platform, "redirected a download", next);
            }

            address = next;

            // A foreign host that leads back must not choose what the token opens.
            isAtHome &= hosts.Allows(address);
        }
    }

    /// <summary>Opens the content of a response; a sender that falls silent for 30 seconds ends it with an <see cref="IOException"/>.</summary>
    /// <remarks>Dispose the stream, and the response after it.</remarks>
    public static async Task<Stream> OpenContentAsync(
        this HttpResponseMessage response, TimeProvider timeProvider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(timeProvider);
        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return new ImpatientStream(content, LongestSilence, timeProvider);
    }

    /// <summary>Returns where the content of a successful response begins in the file, and how long the whole file is.</summary>
    /// <returns>Null when a partial answer does not say where it begins; a length of null when it is not told.</returns>
    public static (long Offset, long? Length)? FindRange(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.StatusCode != HttpStatusCode.PartialContent)
            return (0, response.Content.Headers.ContentLength);

        return response.Content.Headers.ContentRange is { Unit: "bytes", From: { } from } range ? (from, range.Length) : null;
    }

    private static bool IsRedirect(HttpResponseMessage response, out Uri location)
    {
        location = response.Headers.Location!;
        return response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && location is not null;
    }

    /// <summary>Whether it is plain http on this machine, which is a simulator's and allowed only when the platform's own address is.</summary>
    private static bool IsLocal(Uri address) => address is { IsAbsoluteUri: true, IsLoopback: true } && address.Scheme == Uri.UriSchemeHttp;

    private static PlatformException Unacceptable(MeetingPlatform platform, string what, Uri? address)
    {
        var host = address is { IsAbsoluteUri: true } ? $"{address.Scheme}://{address.IdnHost}" : "no host";
        return new(platform, PlatformErrorKind.UnexpectedAnswer, $"'{platform}' {what} ({host}) that is not acceptable. Nothing was sent there.");
    }
}
