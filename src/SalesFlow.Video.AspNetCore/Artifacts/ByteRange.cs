using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>The one stretch of a file that a request asks for (RFC 9110, section 14).</summary>
/// <param name="From">The first byte; null for a stretch that is counted from the end.</param>
/// <param name="To">The last byte, or without a first one how many of the last bytes; null for all that follow.</param>
internal sealed record ByteRange(long? From, long? To)
{
    /// <summary>Returns the stretch, or null when the whole file is to be sent: nothing readable, or several stretches, are asked for.</summary>
    public static ByteRange? Read(HttpRequest request)
    {
        var headers = request.GetTypedHeaders();

        // What comes from the platform has no validator, so that no condition can hold.
        if (!HttpMethods.IsGet(request.Method) || request.Headers.IfRange.Count > 0)
            return null;
        if (headers.Range is not { Ranges.Count: 1 } range || !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
            return null;

        var only = range.Ranges.First();
        return new(only.From, only.To);
    }

    /// <summary>Returns the stretch in a file of this length, or null when nothing of it lies inside.</summary>
    public FilePart? In(long length)
    {
        var first = From ?? Math.Max(0, length - To!.Value);
        var last = From is null ? length - 1 : Math.Min(To ?? long.MaxValue, length - 1);
        return first <= last ? new(first, last) : null;
    }
}
