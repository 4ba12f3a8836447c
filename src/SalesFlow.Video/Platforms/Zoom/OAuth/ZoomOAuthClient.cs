using Microsoft.Extensions.Options;
using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Platforms.Zoom.Api;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.OAuth;

/// <summary>OAuth with Zoom: a confidential client that uses PKCE as well. Zoom takes no scopes; it grants what is selected in its Marketplace.</summary>
internal sealed class ZoomOAuthClient(
    IHttpClientFactory clients, ZoomSender sender, IOptionsMonitor<ZoomOptions> options, TimeProvider timeProvider)
    : OAuthClient(MeetingPlatform.Zoom, ZoomDefaults.HttpClientName, clients, timeProvider)
{
    protected override OAuthSettings Settings => new()
    {
        ClientId = options.CurrentValue.ClientId ?? "",
        ClientSecret = new Secret(options.CurrentValue.ClientSecret ?? ""),
        ConsentAddress = AddressOf("authorize"),
        TokenAddress = AddressOf("token"),
        RevocationAddress = AddressOf("revoke"),
    };

    public override async Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var request = sender.RequestFor(grant.ApiBaseUrl, "get_account", HttpMethod.Get, "users/me");
        var user = await sender.ReadAsync(request, grant.AccessToken, ZoomJson.Default.ZoomUser, cancellationToken).ConfigureAwait(false);
        return new PlatformAccount(user.Id, string.IsNullOrEmpty(user.Email) ? null : user.Email);
    }

    protected override TokenAnswer? FindRefusal(PlatformAnswer answer) => ZoomTokenRefusals.Find(answer);

    protected override TokenGrant Complete(TokenGrant grant, PlatformAnswer answer) =>
        grant with { ApiBaseUrl = FindRegion(answer.TryRead(ZoomJson.Default.ZoomRegion)?.ApiUrl) };

    /// <summary>Returns the region's address, or null for the configured one, which then may change without a new consent.</summary>
    private Uri? FindRegion(string? text)
    {
        var current = options.CurrentValue;
        var isForeign = !Uri.TryCreate(text, UriKind.Absolute, out var address) || !current.BearerHosts.Allows(address);
        return isForeign || address == current.ApiBaseUrl ? null : address;
    }

    private Uri AddressOf(string endpoint) => new($"{options.CurrentValue.OAuthBaseUrl.AbsoluteUri.TrimEnd('/')}/oauth/{endpoint}");
}
