using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Platforms.Zoom.Webhooks;

/// <summary>Finds what a repeated webhook has in common with the first, as Zoom sends no id that is known to stay the same.</summary>
internal static class ZoomDeliveryKey
{
    private const int UsualLength = 1024;

    // Of the years 2001 to 2286.
    private const int MillisecondDigits = 13;

    public static WebhookItem ItemOf(ReadOnlyMemory<byte> body)
    {
        var envelope = ZoomEnvelope.Find(body.Span);

        // What does not say what it is about is told apart by all that it says, so that none swallows another.
        var key = envelope is { Event: { } name, HappenedAt: { } time } && (envelope.Uuid ?? envelope.Id) is { } subject
            ? InOrder(time, KeyOf([name, time, subject, envelope.ParticipantUuid, .. envelope.FileIds]))
            : HashOf(body.Span);
        return new WebhookItem { Key = key, EventType = envelope?.Event, Body = body };
    }

    /// <summary>
    /// Puts the time in front: webhooks arrive about in the order in which things happened, so that a database finds the places of new
    /// keys side by side. A bare hash would touch another page of its index for each.
    /// </summary>
    private static string InOrder(string milliseconds, string hash) =>
        milliseconds.Length == MillisecondDigits && !milliseconds.AsSpan().ContainsAnyExceptInRange('0', '9') ? $"{milliseconds}-{hash}" : hash;

    private static string KeyOf(ReadOnlySpan<string?> parts)
    {
        var most = 0;
        foreach (var part in parts)
            most += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0);

        // Each with its length in front, so that no two lists become the same bytes.
        var bytes = most <= UsualLength ? stackalloc byte[UsualLength] : new byte[most];
        var end = 0;
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[end..], part?.Length ?? -1);
            end += sizeof(int);
            end += Encoding.UTF8.GetBytes(part, bytes[end..]);
        }

        return HashOf(bytes[..end]);
    }

    private static string HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }
}
