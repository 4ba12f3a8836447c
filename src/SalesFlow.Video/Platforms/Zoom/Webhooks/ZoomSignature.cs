using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace SalesFlow.Video.Platforms.Zoom.Webhooks;

/// <summary>The proof that Zoom sends with a webhook: https://developers.zoom.us/docs/api/webhooks/#verify-with-zooms-header.</summary>
internal static class ZoomSignature
{
    public const string SignatureHeader = "x-zm-signature";
    public const string TimestampHeader = "x-zm-request-timestamp";

    // The window that Zoom's own samples use, in both directions.
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string Prefix = "v0=";
    private const int LongestTimestamp = 11;

    // Zoom writes lower case. What it does not write is not accepted, so that a signature has one form only.
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads the signature into bytes; false when it does not have the form that Zoom gives it.</summary>
    public static bool TryReadSignature(string? text, Span<byte> signature)
    {
        if (text is null || text.Length != Prefix.Length + (2 * SHA256.HashSizeInBytes) || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;

        var digits = text.AsSpan(Prefix.Length);
        return !digits.ContainsAnyExcept(HexDigits) && Convert.FromHexString(digits, signature, out _, out _) == OperationStatus.Done;
    }

    /// <summary>Reads the time, in whole seconds; false when it does not have the form that Zoom gives it.</summary>
    public static bool TryReadTimestamp(string? text, out DateTimeOffset time)
    {
        time = default;
        if (text is not { Length: > 0 and <= LongestTimestamp } || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return false;

        time = DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Returns the secret that a body was signed with; null when it was none of these. All are tried, whichever fits.</summary>
    public static ZoomSecret? FindSigner(
        ReadOnlySpan<byte> body, string timestamp, ReadOnlySpan<byte> signature, ImmutableArray<ZoomSecret> secrets)
    {
        ZoomSecret? signer = null;
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var secret in secrets)
        {
            secret.Sign(body, timestamp, expected);
            if (CryptographicOperations.FixedTimeEquals(expected, signature))
                signer = secret;
        }

        return signer;
    }
}
