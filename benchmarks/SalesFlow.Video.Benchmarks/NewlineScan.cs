namespace SalesFlow.Video.Benchmarks;

/// <summary>The floor: what any reader of lines has to do at least.</summary>
internal static class NewlineScan
{
    public static int Count(ReadOnlySpan<byte> bytes)
    {
        var lines = 0;
        for (var end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            lines++;
            bytes = bytes[(end + 1)..];
        }

        return lines;
    }
}
