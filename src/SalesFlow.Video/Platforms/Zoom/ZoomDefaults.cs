using SalesFlow.Video.Platforms.Zoom.OAuth;

namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>What holds for Zoom unless the configuration says otherwise.</summary>
public static class ZoomDefaults
{
    /// <summary>The name of the HTTP client, to adjust it through <c>AddHttpClient(ZoomDefaults.HttpClientName)</c>.</summary>
    public const string HttpClientName = "SalesFlow.Video.Zoom";

    // https://developers.zoom.us/docs/api/meetings/: a longer topic or agenda, or a larger page, is refused.
    internal const int LongestTopic = 200;
    internal const int LongestAgenda = 2000;
    internal const int LargestPage = 300;

    // Ours: more than a transcript of a day, less than what would hurt a server that reads several at once.
    internal const int LargestTranscript = 16 * 1024 * 1024;

    // https://developers.zoom.us/docs/integrations/oauth/: each region has a host of its own below this domain.
    internal const string RegionalHosts = "*.zoom.us";

    // Ours; Zoom allows up to seven days. It is asked for at each download, and counts when that begins.
    internal static readonly TimeSpan DownloadTokenLifetime = TimeSpan.FromHours(1);

    /// <summary>Where Zoom's API answers: <c>https://api.zoom.us</c>.</summary>
    public static Uri ApiBaseUrl { get; } = new("https://api.zoom.us");

    /// <summary>Where users consent and tokens are issued: <c>https://zoom.us</c>.</summary>
    public static Uri OAuthBaseUrl { get; } = new("https://zoom.us");

    /// <summary>The granular scopes to select for the app in the Zoom Marketplace; Zoom takes none from the consent address.</summary>
    /// <remarks>
    /// See https://developers.zoom.us/docs/internal-apps/oauth-scopes-overview/. After one is added, every user must connect again.
    /// </remarks>
    public static IReadOnlyList<string> Scopes { get; } = [.. ZoomScopes.All.Select(static scope => scope.Granular)];
}
