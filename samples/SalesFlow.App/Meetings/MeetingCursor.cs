using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Meetings;

/// <summary>A place in the list as text for an address: instant, id, and a check over these and the filter that they belong to.</summary>
/// <remarks>The check finds cut and mixed-up addresses. It protects nothing, since whose meetings are listed is never read from here.</remarks>
public static class MeetingCursor
{
    private const int IdAt = sizeof(long);
    private const int CheckAt = IdAt + 16;
    private const int CheckLength = 6;
    private const int Length = CheckAt + CheckLength;

    /// <summary>Returns a place as text.</summary>
    public static string Write(MeetingPosition position, MeetingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(filter);
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, position.At.UtcTicks);
        position.Id.Value.TryWriteBytes(bytes[IdAt..], bigEndian: true, out _);
        Check(bytes[..CheckAt], filter).CopyTo(bytes[CheckAt..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Returns the place, or null when the text is none of this list.</summary>
    public static MeetingPosition? Read(string? text, MeetingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Span<byte> bytes = stackalloc byte[Length];
        if (text is null
            || text.Length != Base64Url.GetEncodedLength(Length)
            || Base64Url.DecodeFromChars(text, bytes, out _, out _) != OperationStatus.Done
            || !bytes[CheckAt..].SequenceEqual(Check(bytes[..CheckAt], filter)))
            return null;

        // The check may be made by anybody: a time that does not exist must still not get through.
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? null
            : new MeetingPosition(new(ticks, TimeSpan.Zero), new(new Guid(bytes[IdAt..CheckAt], bigEndian: true)));
    }

    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> position, MeetingFilter filter) =>
        SHA256.HashData([.. position, .. Encoding.UTF8.GetBytes(filter.AddressAt(""))]).AsSpan(0, CheckLength);
}
