using System.Buffers.Binary;

namespace SalesFlow.Video.Webhooks;

/// <summary>Makes ids of deliveries: UUIDs of version 7, in the order of time.</summary>
internal static class DeliveryId
{
    /// <summary>
    /// As <see cref="Guid.CreateVersion7(DateTimeOffset)"/>, but without asking the system for random bits each time, which took as long
    /// as proving the webhook: such an id has to be unique, not hard to guess.
    /// </summary>
    public static Guid Create(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes[6..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (now.ToUnixTimeMilliseconds() << 16) | BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
