namespace SalesFlow.Video.Http;

/// <summary>The only hosts that a platform client sends its bearer token to. Immutable and thread-safe.</summary>
/// <remarks>Addresses that arrive in answers or webhooks are hostile until they pass this list.</remarks>
public sealed class AllowedHosts
{
    private readonly HashSet<string> _origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _suffixes = [];

    /// <summary>Builds the list from configured base addresses and from wildcard domains.</summary>
    /// <param name="addresses">Each allows exactly its scheme, host and port.</param>
    /// <param name="wildcards">Each, such as <c>*.zoom.us</c>, allows https on the standard port of the domain and of everything below it.</param>
    /// <exception cref="ArgumentException">An address is relative, or a wildcard does not start with <c>*.</c>.</exception>
    public AllowedHosts(IEnumerable<Uri> addresses, params ReadOnlySpan<string> wildcards)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        foreach (var address in addresses)
            _origins.Add(OriginOf(address));
        foreach (var wildcard in wildcards)
            _suffixes.Add(SuffixOf(wildcard));
    }

    /// <summary>True when a bearer token may be sent to this address. Addresses with user information never pass.</summary>
    public bool Allows(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0)
            return false;
        if (_origins.Contains(OriginOf(address)))
            return true;
        return address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && _suffixes.Exists(suffix => IsBelow(address.IdnHost, suffix));
    }

    private static bool IsBelow(string host, string suffix) =>
        host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) || host.Equals(suffix[1..], StringComparison.OrdinalIgnoreCase);

    private static string OriginOf(Uri address) => address.IsAbsoluteUri
        ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
        : throw new ArgumentException("An allowed address must be absolute.", nameof(address));

    private static string SuffixOf(string wildcard) => wildcard.StartsWith("*.", StringComparison.Ordinal) && wildcard.Length > 2
        ? wildcard[1..]
        : throw new ArgumentException("A wildcard starts with '*.' and names a domain, such as '*.zoom.us'.", nameof(wildcard));
}
