using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Webhooks;

/// <summary>Makes a label fit every store: what a sender chose must not be what keeps a delivery from being stored.</summary>
internal static class StorableLabel
{
    private const int LongestKey = 128;
    private const int LongestEventType = 100;

    public static WebhookLabel Of(WebhookLabel label, bool isDoubtful)
    {
        // A doubtful sender must not occupy the key of an authentic delivery, which would then pass for its duplicate.
        var key = isDoubtful ? $"doubtful:{label.Key}" : label.Key;
        var eventType = IsPlain(label.EventType, LongestEventType) ? label.EventType : null;
        return new WebhookLabel(IsPlain(key, LongestKey) ? key : HashOf(key), eventType);
    }

    // A database refuses a NUL, and half a character.
    private static bool IsPlain(string? text, int longest) =>
        text is { Length: > 0 } && text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
