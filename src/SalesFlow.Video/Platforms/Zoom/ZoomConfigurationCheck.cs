using Microsoft.Extensions.Options;

namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>Finds what is missing or wrong in the section <c>SalesFlowVideo:Zoom</c>.</summary>
internal sealed class ZoomConfigurationCheck(IOptionsMonitor<ZoomOptions> options) : IConfigurationCheck
{
    private const string Section = "SalesFlowVideo:Zoom";

    public IEnumerable<string> FindProblems(SalesFlowVideoOptions common, bool isDevelopment)
    {
        var current = options.CurrentValue;
        if (string.IsNullOrWhiteSpace(current.ClientId))
            yield return $"{Section}:ClientId is missing. Copy it from the app's credentials page in the Zoom Marketplace.";
        if (string.IsNullOrWhiteSpace(current.ClientSecret))
            yield return $"{Section}:ClientSecret is missing. Copy it from the app's credentials page in the Zoom Marketplace.";
        if (!isDevelopment && !current.WebhookSecretTokens.Any(static token => !string.IsNullOrWhiteSpace(token)))
        {
            yield return $"{Section}:WebhookSecretTokens is empty. Add the secret token from the app's Access page;"
                + " webhooks cannot be verified without it.";
        }

        (string Name, Uri? Address)[] addresses =
            [(nameof(current.ApiBaseUrl), current.ApiBaseUrl), (nameof(current.OAuthBaseUrl), current.OAuthBaseUrl)];
        foreach (var (name, address) in addresses)
        {
            if (!IsAcceptable(address, isDevelopment))
            {
                yield return $"{Section}:{name} must be an absolute https address."
                    + " Remove it to use Zoom's own; http is for this machine in Development only.";
            }
        }
    }

    private static bool IsAcceptable(Uri? address, bool isDevelopment) => address is { IsAbsoluteUri: true }
        && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp));
}
