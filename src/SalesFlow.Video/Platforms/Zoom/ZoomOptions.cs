using SalesFlow.Video.Http;

namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>The application's registration at Zoom; bound from <c>SalesFlowVideo:Zoom</c> and read anew for each call.</summary>
public sealed class ZoomOptions
{
    /// <summary>The app's client id. Required. Default: none.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's client secret. Required. Default: none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The secret tokens that webhooks are signed with; two while one replaces the other. Default: none.</summary>
    /// <remarks>Required outside Development.</remarks>
    public IList<string> WebhookSecretTokens { get; } = [];

    /// <summary>Where the API answers, unless Zoom assigns the account a region of its own. Default: <c>https://api.zoom.us</c>.</summary>
    public Uri ApiBaseUrl { get; set; } = ZoomDefaults.ApiBaseUrl;

    /// <summary>Where users consent and tokens are issued. Default: <c>https://zoom.us</c>.</summary>
    public Uri OAuthBaseUrl { get; set; } = ZoomDefaults.OAuthBaseUrl;

    /// <summary>The hosts that files may be fetched from with a token.</summary>
    internal AllowedHosts DownloadHosts => new([ApiBaseUrl, OAuthBaseUrl], ZoomDefaults.RegionalHosts);

    internal AllowedHosts BearerHosts => new([ApiBaseUrl], ZoomDefaults.RegionalHosts);
}
