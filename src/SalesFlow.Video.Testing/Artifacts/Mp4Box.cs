using System.Buffers.Binary;
using System.Text;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>Writes the boxes of an MP4 file (ISO/IEC 14496-12): a length, four letters, a payload; numbers are big-endian.</summary>
internal static class Mp4Box
{
    internal static byte[] Of(string type, params ReadOnlySpan<byte[]> parts)
    {
        byte[] payload = Join(parts);
        return Join(U32((uint)payload.Length + 8), Encoding.ASCII.GetBytes(type), payload);
    }

    /// <summary>A box that begins with a version of 0 and flags.</summary>
    internal static byte[] Full(string type, uint flags, params ReadOnlySpan<byte[]> parts) => Of(type, U32(flags), Join(parts));

    /// <summary>A descriptor (ISO/IEC 14496-1): a tag, a length below 128, a payload.</summary>
    internal static byte[] Descriptor(byte tag, params ReadOnlySpan<byte[]> parts)
    {
        var payload = Join(parts);
        return [tag, (byte)payload.Length, .. payload];
    }

    internal static byte[] U32(params ReadOnlySpan<uint> numbers)
    {
        var bytes = new byte[numbers.Length * 4];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * 4), numbers[i]);

        return bytes;
    }

    internal static byte[] U16(params ReadOnlySpan<ushort> numbers)
    {
        var bytes = new byte[numbers.Length * 2];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * 2), numbers[i]);

        return bytes;
    }

    internal static byte[] Join(params ReadOnlySpan<byte[]> parts)
    {
        var whole = new MemoryStream();
        foreach (var part in parts)
            whole.Write(part);

        return whole.ToArray();
    }
}
