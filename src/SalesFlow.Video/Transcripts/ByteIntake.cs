using System.Text;

namespace SalesFlow.Video.Transcripts;

/// <summary>Takes the bytes of a file in pieces of any size. UTF-16 with a byte order mark is turned into UTF-8, all else is UTF-8.</summary>
internal sealed class ByteIntake(CueBlocks blocks)
{
    private readonly LineSplitter _lines = new(blocks);
    private readonly byte[] _mark = new byte[2];
    private int _marked;
    private Decoder? _utf16;

    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (_marked < _mark.Length)
        {
            if (bytes.IsEmpty) return;

            _mark[_marked++] = bytes[0];
            bytes = bytes[1..];
            if (_marked == _mark.Length) Begin();
        }

        Pass(bytes, isLast: false);
    }

    public void Complete()
    {
        if (_marked < _mark.Length) _lines.Take(_mark.AsSpan(0, _marked));

        Pass([], isLast: true);
        _lines.Complete();
    }

    private void Begin()
    {
        _utf16 = _mark switch
        {
            [0xFF, 0xFE] => Encoding.Unicode.GetDecoder(),
            [0xFE, 0xFF] => Encoding.BigEndianUnicode.GetDecoder(),
            _ => null,
        };
        if (_utf16 is null) _lines.Take(_mark);
    }

    private void Pass(ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (_utf16 is null) _lines.Take(bytes);
        else Transcode(_utf16, bytes, isLast);
    }

    private void Transcode(Decoder decoder, ReadOnlySpan<byte> bytes, bool isLast)
    {
        Span<char> characters = stackalloc char[512];
        Span<byte> utf8 = stackalloc byte[3 * 512];

        bool isDone;
        do
        {
            // The decoder keeps half characters for the next piece, so what comes out is always whole.
            decoder.Convert(bytes, characters, isLast, out var read, out var made, out isDone);
            var written = Encoding.UTF8.GetBytes(characters[..made], utf8);
            _lines.Take(utf8[..written]);
            bytes = bytes[read..];
        }
        while (!isDone);
    }
}
