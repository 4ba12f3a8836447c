using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Webhooks;

/// <summary>Makes key and event fit every store: what a sender chose must not be what keeps a delivery from being stored.</summary>
internal static class StorableLabel
{
    private const int LongestKey = 128;
    private const int LongestEventType = 100;

    public static (string Key, string? EventType) Of(WebhookItem item)
    {
        // A doubtful sender must not occupy the key of an authentic delivery, which would then pass for its duplicate.
        var key = item.Proof == DeliveryProof.Proven ? item.Key : $"doubtful:{item.Key}";
        return (IsPlain(key, LongestKey) ? key : HashOf(key), IsPlain(item.EventType, LongestEventType) ? item.EventType : null);
    }

    // A database refuses a NUL, and half a character.
    private static bool IsPlain(string? text, int longest) =>
        text is { Length: > 0 } && text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
