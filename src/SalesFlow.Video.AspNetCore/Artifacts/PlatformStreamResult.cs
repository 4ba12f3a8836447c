using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Passes on what a platform sends, piece by piece and no faster than the client takes it.</summary>
/// <remarks>
/// A stretch is sent as such when the length of the whole is known; bytes before it are skipped where the platform could not begin there.
/// Without a length nothing true could be said about a stretch, and the whole file is sent.
/// </remarks>
internal sealed partial class PlatformStreamResult(RecordingContent content, string mediaType, ByteRange? range) : IResult
{
    private const int PieceLength = 64 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (content.Length is { } length && range is not null && range.In(length) is null)
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
            return;
        }

        var part = Announce(response);
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;

        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await CopyOrAbortAsync(httpContext, part);
    }

    /// <summary>Writes the headers and returns the stretch that they promise; null for all there is, of unknown length.</summary>
    private FilePart? Announce(HttpResponse response)
    {
        response.ContentType = mediaType;
        response.Headers.AcceptRanges = content.Length is null ? "none" : "bytes";
        if (content.Length is not { } length)
            return null;

        if (range?.In(length) is not { } part)
        {
            response.ContentLength = length;
            return new(0, length - 1);
        }

        response.StatusCode = StatusCodes.Status206PartialContent;
        response.ContentLength = part.Length;
        response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {part.First}-{part.Last}/{length}");
        return part;
    }

    private async Task CopyOrAbortAsync(HttpContext context, FilePart? part)
    {
        try
        {
            if (await CopyAsync(context.Response, part, context.RequestAborted))
                return;

            LogEndedEarly(LoggerOf(context));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
            LogBrokeOff(LoggerOf(context), exception);
        }

        // The status is long gone: only an end without an end tells the client that something is missing.
        context.Abort();
    }

    /// <summary>Copies the stretch; false when the platform's stream ends before it does.</summary>
    private async Task<bool> CopyAsync(HttpResponse response, FilePart? part, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            await response.StartAsync(cancellationToken);
            var toSkip = (part?.First ?? 0) - content.Offset;
            var toSend = part?.Length;
            while (toSend is not 0)
            {
                var wanted = Math.Min(PieceLength, toSkip > 0 ? toSkip : toSend ?? PieceLength);
                var read = await content.Content.ReadAsync(buffer.AsMemory(0, (int)wanted), cancellationToken);
                if (read == 0)
                    return toSend is null;
                if (toSkip > 0)
                {
                    toSkip -= read;
                    continue;
                }

                await response.Body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                toSend -= read;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ILogger LoggerOf(HttpContext context) => context.RequestServices.GetRequiredService<ILogger<PlatformStreamResult>>();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A recording ended at the platform before its announced length")]
    private static partial void LogEndedEarly(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A recording broke off at the platform while it was passed on")]
    private static partial void LogBrokeOff(ILogger logger, Exception exception);
}
