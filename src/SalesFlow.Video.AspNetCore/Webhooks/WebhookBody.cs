using System.Buffers;
using Microsoft.AspNetCore.Http;

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

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Returns the body, or null when it is too large by its announced or its actual size.</summary>
    public static async ValueTask<WebhookBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxSize)
            return null;

        var body = new WebhookBody();
        try
        {
            if (await body.FillAsync(request, cancellationToken))
                return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }

        body.Dispose();
        return null;
    }

    /// <summary>A stream over the bytes, as often as wanted, until this is disposed.</summary>
    public Stream Open() => new MemoryStream(_buffer, 0, _length, writable: false);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async ValueTask<bool> FillAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var fits = _length + read.Buffer.Length <= MaxSize;
            if (fits)
                Append(read.Buffer);
            reader.AdvanceTo(read.Buffer.End);
            if (!fits || read.IsCompleted)
                return fits;
        }
    }

    private void Append(ReadOnlySequence<byte> bytes)
    {
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
    }
}
