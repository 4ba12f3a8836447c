using System.Text;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>Adds parameters to a local address, whatever query and fragment it has already.</summary>
internal static class LocalRedirect
{
    public static string WithQuery(string url, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var fragmentAt = url.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = fragmentAt < 0 ? (url, "") : (url[..fragmentAt], url[fragmentAt..]);

        var result = new StringBuilder();
        AppendEscaped(result, page);
        var separator = !page.Contains('?', StringComparison.Ordinal) ? "?" : page.EndsWith('?') || page.EndsWith('&') ? "" : "&";
        foreach (var (name, value) in parameters)
        {
            result.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = "&";
        }

        AppendEscaped(result, fragment);
        return result.ToString();
    }

    /// <summary>Escapes what a header cannot carry and leaves the rest alone. A normalized path could begin with two slashes, and so lead away.</summary>
    private static void AppendEscaped(StringBuilder result, string url)
    {
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < '\u007f')
                result.Append((char)rune.Value);
            else
                result.Append(Uri.EscapeDataString(rune.ToString()));
        }
    }
}
