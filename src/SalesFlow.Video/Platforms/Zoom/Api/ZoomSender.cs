using Microsoft.Extensions.Options;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Sends requests to Zoom's API, at the address that Zoom assigned to an account or at the configured one.</summary>
internal sealed class ZoomSender(IHttpClientFactory clients, IOptionsMonitor<ZoomOptions> options, TimeProvider timeProvider)
    : PlatformClient(MeetingPlatform.Zoom, ZoomDefaults.HttpClientName, clients, timeProvider)
{
    protected override AllowedHosts BearerHosts => options.CurrentValue.BearerHosts;

    protected override string? TrackingHeader => "x-zm-trackingid";

    /// <summary>Makes a request for a path below <c>/v2/</c>, escaped, with the query.</summary>
    public PlatformRequest RequestFor(Uri? assignedBaseUrl, string operation, HttpMethod method, string path)
    {
        // Joined as text, because the base address may have a path of its own.
        var baseUrl = assignedBaseUrl ?? options.CurrentValue.ApiBaseUrl;
        return new(operation, method, new Uri($"{baseUrl.AbsoluteUri.TrimEnd('/')}/v2/{path}"));
    }

    protected override PlatformException? FindFailure(PlatformAnswer answer) => ZoomErrors.Find(answer, FindTrackingId(answer));
}
