using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>Zoom's proofs, both HMAC-SHA256 with the app's secret token in lower-case hex.</summary>
internal static class ZoomSignature
{
    /// <summary>The value of <c>x-zm-signature</c>, over the exact bytes of the body.</summary>
    internal static string Sign(string secretToken, string timestamp, ReadOnlySpan<byte> body) =>
        "v0=" + Hash(secretToken, [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]);

    /// <summary>The <c>encryptedToken</c> that an endpoint owes for a <c>plainToken</c>.</summary>
    internal static string Encrypt(string secretToken, string plainToken) => Hash(secretToken, Encoding.UTF8.GetBytes(plainToken));

    private static string Hash(string secretToken, byte[] message) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretToken), message));
}
