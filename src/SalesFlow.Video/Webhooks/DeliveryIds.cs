using System.Buffers.Binary;

namespace SalesFlow.Video.Webhooks;

/// <summary>Makes ids of deliveries: UUIDs of version 7, whose order is that of arrival. Thread-safe.</summary>
internal sealed class DeliveryIds
{
    private const int BitsBelowMilliseconds = 12;

    // Milliseconds, and below them a count, as RFC 9562 §6.2 proposes: nodes agree as well as their clocks do, and within one the order is
    // strict even when its clock is set back.
    private long _last;

    /// <summary>
    /// Makes an id. As <see cref="Guid.CreateVersion7(DateTimeOffset)"/>, but without asking the system for random bits each time, which
    /// took as long as proving the webhook: such an id has to be unique, not hard to guess.
    /// </summary>
    public Guid Next(DateTimeOffset now)
    {
        var stamp = NextStamp(now);
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes[8..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((stamp >> BitsBelowMilliseconds) << 16) | 0x7000 | (stamp & 0x0FFF));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    private long NextStamp(DateTimeOffset now)
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(now.ToUnixTimeMilliseconds() << BitsBelowMilliseconds, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }
}
