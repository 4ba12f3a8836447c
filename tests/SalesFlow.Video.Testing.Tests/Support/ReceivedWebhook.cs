using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SalesFlow.Video.Testing.Tests.Support;

/// <summary>A webhook as an application received it, with a check of the signature that owes nothing to the simulator.</summary>
public sealed record ReceivedWebhook(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Event => (string)Json["event"]!;

    public JsonNode Meeting => Json["payload"]!["object"]!;

    public DateTimeOffset Timestamp =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(Headers["x-zm-request-timestamp"], CultureInfo.InvariantCulture));

    public bool IsSignedWith(string secret)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes("v0:" + Headers["x-zm-request-timestamp"] + ":"));
        hash.AppendData(Body);
        return Headers["x-zm-signature"] == "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
