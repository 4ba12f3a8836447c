using System.Buffers.Text;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.DependencyInjection;

/// <summary>Checks what is common to all platforms.</summary>
internal sealed class CoreConfigurationCheck(PlatformDirectory platforms) : IConfigurationCheck
{
    private const string MakeKey = "Make one with 'openssl rand -base64 32'.";

    public IEnumerable<string> FindProblems(SalesFlowVideoOptions common, bool isDevelopment)
    {
        if (platforms.All.Count == 0)
            yield return "No platform is registered. Call AddZoom() on the SalesFlowVideo builder.";

        foreach (var problem in CheckPublicBaseUrl(common.PublicBaseUrl, isDevelopment).Concat(CheckKeys(common.TokenKeys, isDevelopment)))
            yield return problem;

        if (common.Analysis.Delay < TimeSpan.Zero || common.Analysis.Delay > AnalysisOptions.LongestDelay)
            yield return "SalesFlowVideo:Analysis:Delay is negative or longer than a day. Set it to a time such as 00:10:00.";
    }

    private static IEnumerable<string> CheckPublicBaseUrl(Uri? url, bool isDevelopment)
    {
        const string Key = "SalesFlowVideo:PublicBaseUrl";
        if (url is null)
            yield return $"{Key} is missing. Set it to the address at which browsers reach this application.";
        else if (!url.IsAbsoluteUri || url.Scheme is not ("https" or "http") || url.Query.Length > 0 || url.Fragment.Length > 0)
            yield return $"{Key} is not an absolute http(s) address without query, such as https://crm.example.com.";
        else if (url.Scheme != Uri.UriSchemeHttps && !isDevelopment)
            yield return $"{Key} must be https outside Development: authorization codes travel to it.";
    }

    private static IEnumerable<string> CheckKeys(TokenKeyOptions keys, bool isDevelopment)
    {
        const string Key = "SalesFlowVideo:TokenKeys";
        if (keys.Current is null && !isDevelopment)
            yield return $"{Key}:Current is missing. Name the key that protects stored tokens. {MakeKey}";
        if (keys.Current is not null && !keys.Keys.ContainsKey(keys.Current))
            yield return $"{Key}:Keys has no key named '{keys.Current}', which is the current one. {MakeKey}";

        foreach (var (id, text) in keys.Keys)
        {
            if (id.Length == 0 || id.Contains('.', StringComparison.Ordinal))
                yield return $"{Key}:Keys has a key whose name is empty or holds a dot. Use letters, digits and hyphens.";
            if (!Base64.IsValid(text, out var length) || length != TokenKeyRing.KeySize)
                yield return $"{Key}:Keys:{id} is not 32 bytes in base64. {MakeKey}";
        }
    }
}
