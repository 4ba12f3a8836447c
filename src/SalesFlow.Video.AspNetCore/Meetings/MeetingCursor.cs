using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>A place in a list as opaque text: version, instant, id, and a fingerprint of these and of the filters they belong to.</summary>
/// <remarks>The fingerprint catches mistakes. It is no protection and needs to be none: the owner is taken from the request, never from here.</remarks>
internal static class MeetingCursor
{
    private const byte Version = 2;
    private const int InstantAt = 1;
    private const int IdAt = InstantAt + sizeof(long);
    private const int FingerprintAt = IdAt + 16;
    private const int FingerprintLength = 8;
    private const int Length = FingerprintAt + FingerprintLength;

    private static readonly int TextLength = Base64Url.GetEncodedLength(Length);

    public static string Write(MeetingPosition position, MeetingQuery query)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes[InstantAt..], position.At.UtcTicks);
        position.Id.Value.TryWriteBytes(bytes[IdAt..], bigEndian: true, out _);
        Fingerprint(bytes[..FingerprintAt], query).CopyTo(bytes[FingerprintAt..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Returns the place, or null when the text is no cursor of this list.</summary>
    public static MeetingPosition? Read(string text, MeetingQuery query)
    {
        Span<byte> bytes = stackalloc byte[Length];
        var isReadable = text.Length == TextLength
            && Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done
            && length == Length;
        if (!isReadable || bytes[0] != Version)
            return null;

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes[InstantAt..]);
        var isMade = bytes[FingerprintAt..].SequenceEqual(Fingerprint(bytes[..FingerprintAt], query));
        return isMade && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new MeetingPosition(new(ticks, TimeSpan.Zero), new(new Guid(bytes[IdAt..FingerprintAt], bigEndian: true)))
            : null;
    }

    private static ReadOnlySpan<byte> Fingerprint(ReadOnlySpan<byte> position, MeetingQuery query)
    {
        // As JSON, so that no two lists of filters look the same. Now and limit may change from page to page.
        var filters = JsonSerializer.SerializeToUtf8Bytes(
            [query.Owner.Value, query.Upcoming?.ToString(), query.Platform?.Name, query.Status?.ToString(), query.LeadId, query.Text],
            CursorJson.Default.StringArray);
        return SHA256.HashData([.. position, .. filters]).AsSpan(0, FingerprintLength);
    }
}
