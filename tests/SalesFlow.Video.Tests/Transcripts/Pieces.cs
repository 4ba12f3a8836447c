using System.Buffers;

namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>Cuts bytes into a sequence of short segments, as a pipe may hold them.</summary>
internal sealed class Pieces : ReadOnlySequenceSegment<byte>
{
    private Pieces(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

    public static ReadOnlySequence<byte> Of(byte[] bytes, int length)
    {
        var first = new Pieces(bytes.AsMemory(0, Math.Min(length, bytes.Length)), 0);
        var last = first;
        for (var start = length; start < bytes.Length; start += length)
        {
            var next = new Pieces(bytes.AsMemory(start, Math.Min(length, bytes.Length - start)), start);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
