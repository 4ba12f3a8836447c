namespace SalesFlow.Video.Transcripts;

/// <summary>Bytes that are collected up to a limit, so that no input makes a reader hold more.</summary>
internal sealed class BoundedBytes(int limit)
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>Adds what still fits and drops the rest.</summary>
    public void Append(ReadOnlySpan<byte> more)
    {
        if (more.Length > limit - Length) more = more[..(limit - Length)];
        if (more.Length > _bytes.Length - Length) Grow(Length + more.Length);

        more.CopyTo(_bytes.AsSpan(Length));
        Length += more.Length;
    }

    public void Append(byte one) => Append([one]);

    public void Clear() => Length = 0;

    private void Grow(int needed) => Array.Resize(ref _bytes, (int)Math.Min(Math.Max(needed, 2L * _bytes.Length), Array.MaxLength));
}
