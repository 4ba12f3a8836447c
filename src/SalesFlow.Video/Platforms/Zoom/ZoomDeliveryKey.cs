using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>Finds what a repeated webhook has in common with the first, as Zoom sends no id that is known to stay the same.</summary>
internal static class ZoomDeliveryKey
{
    public static WebhookLabel Label(ReadOnlySpan<byte> body)
    {
        var envelope = ZoomEnvelope.Find(body);

        // What does not say what it is about is told apart by all that it says, lest one swallow another.
        return envelope is { Event: { } name, HappenedAt: { } time } && (envelope.Uuid ?? envelope.Id) is { } subject
            ? new WebhookLabel(KeyOf([name, time, subject, envelope.ParticipantUuid, .. envelope.FileIds]), name)
            : new WebhookLabel(Convert.ToHexStringLower(SHA256.HashData(body)), envelope?.Event);
    }

    private static string KeyOf(ReadOnlySpan<string?> parts)
    {
        // Each with its length in front, so that no two lists become the same text.
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part},");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
