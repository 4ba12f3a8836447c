using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace SalesFlow.App.Installation;

/// <summary>Names what a browser keeps of the app, so that it keeps anew when anything of that changes.</summary>
internal static class AppVersion
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>A short text made of all assets, and of the language and the theme in which the kept page was written.</summary>
    public static string Of(ResourceAssetCollection assets, string language, string? theme) =>
        Known.GetOrAdd($"{language}-{theme}", static (look, assets) =>
        {
            // The address of an asset contains a hash of its content.
            var everything = string.Join('\n', assets.Select(static asset => asset.Url).Order(StringComparer.Ordinal).Prepend(look));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(everything)))[..12];
        }, assets);
}
