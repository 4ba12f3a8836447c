using System.Buffers;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Webhooks;

/// <summary>The bytes of a webhook exactly as they arrived, in memory that is given back afterwards.</summary>
internal sealed class WebhookBody : IDisposable
{
    public const int MaxSize = 1024 * 1024;

    // An announced size is a promise of strangers: memory is taken as the bytes arrive.
    private const int FirstSize = 8 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    private WebhookBody()
    {
    }

    public static VideoProblem TooLarge { get; } = new()
    {
        Code = VideoErrorCode.TooLarge,
        Detail = $"The body is larger than {MaxSize / 1024} KiB.",
    };

    private ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Returns the body, or null when it is too large by its announced or its actual size.</summary>
    public static async ValueTask<WebhookBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxSize)
            return null;

        var reader = request.BodyReader;
        var body = new WebhookBody();
        var isWhole = false;
        try
        {
            while (!isWhole)
            {
                var read = await reader.ReadAsync(cancellationToken);
                var fits = body.TryAppend(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                if (!fits)
                    return null;
                isWhole = read.IsCompleted;
            }

            return body;
        }
        finally
        {
            if (!isWhole)
                body.Dispose();
        }
    }

    /// <summary>The request as receivers want it. What came twice is joined, so that no proof can fit one of two.</summary>
    public WebhookRequest ToRequest(HttpRequest request, string path) => new()
    {
        Path = path,
        Query = name => request.Query.TryGetValue(name, out var values) ? values.ToString() : null,
        Header = name => request.Headers.TryGetValue(name, out var values) ? values.ToString() : null,
        Body = Bytes,
    };

    /// <summary>A stream over the bytes, as often as wanted, until this is disposed.</summary>
    public Stream Open() => new MemoryStream(_buffer, 0, _length, writable: false);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private bool TryAppend(ReadOnlySequence<byte> bytes)
    {
        if (_length + bytes.Length > MaxSize)
            return false;

        var length = _length + (int)bytes.Length;
        if (length > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length, _buffer.Length * 2));
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        bytes.CopyTo(_buffer.AsSpan(_length));
        _length = length;
        return true;
    }
}
