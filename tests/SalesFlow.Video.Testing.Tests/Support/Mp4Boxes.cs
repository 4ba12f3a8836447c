using System.Buffers.Binary;
using System.Text;

namespace SalesFlow.Video.Testing.Tests.Support;

/// <summary>Reads the boxes of an MP4 file, as little as the tests need and owing nothing to the simulator.</summary>
public sealed class Mp4Boxes(byte[] file)
{
    private static readonly string[] Containers = ["moov", "trak", "mdia", "minf", "dinf", "stbl"];

    /// <summary>The types of the outermost boxes, in order.</summary>
    public IReadOnlyList<string> Outermost => [.. Walk(0, file.Length, isDeep: false).Select(box => box.Type)];

    /// <summary>Where the payload of the only box of a type lies.</summary>
    public Range PayloadOf(string type)
    {
        var (_, start, end) = Walk(0, file.Length, isDeep: true).Single(box => box.Type == type);
        return start..end;
    }

    public byte[] Payload(string type) => file[PayloadOf(type)];

    /// <summary>A number in the payload of a box that has a version and flags; the first one behind them has the index 0.</summary>
    public uint Number(string type, int index) => BinaryPrimitives.ReadUInt32BigEndian(Payload(type).AsSpan(4 + (index * 4)));

    private IEnumerable<(string Type, int Start, int End)> Walk(int from, int to, bool isDeep)
    {
        for (var at = from; at < to;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            var type = Encoding.ASCII.GetString(file, at + 4, 4);
            Assert.True(length >= 8 && at + length <= to, $"The box {type} at {at} is {length} bytes long, which does not fit.");
            yield return (type, at + 8, at + length);
            if (isDeep && Containers.Contains(type))
            {
                foreach (var inner in Walk(at + 8, at + length, isDeep))
                    yield return inner;
            }

            at += length;
        }
    }
}
