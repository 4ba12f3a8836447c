using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Json;

/// <summary>Reads the JSON object in a request body, within limits, and says what is wrong with it without quoting it.</summary>
internal static class JsonBody
{
    public const int MaxSize = 64 * 1024;

    private static VideoProblem WrongMediaType { get; } = new()
    {
        Code = VideoErrorCode.UnsupportedMediaType,
        Detail = "Send the body as application/json in UTF-8.",
    };

    /// <summary>Stands beside a route that accepts JSON: for other media types routing would pick none and answer without a problem.</summary>
    public static IResult RefuseMediaType() => new ProblemResult(WrongMediaType);

    public static async Task<VideoResult<JsonFields>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType))
            return WrongMediaType;
        if (await ReadBytesAsync(request, cancellationToken) is not { } bytes)
            return new VideoProblem { Code = VideoErrorCode.TooLarge, Detail = $"The body is larger than {MaxSize / 1024} KiB." };

        try
        {
            var root = JsonElement.Parse(bytes);
            return root.ValueKind == JsonValueKind.Object ? new JsonFields(root) : Unreadable("The body must be a JSON object.");
        }
        catch (JsonException exception)
        {
            // Not the exception's message, which quotes what was sent.
            return Unreadable($"The body is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    private static bool IsJson(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
            return false;

        var isUtf8 = !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        return isUtf8 && (type.MatchesMediaType("application/json") || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Returns the body, or null when it is too large, known from its announced or its actual size.</summary>
    private static async Task<byte[]?> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxSize)
            return null;

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var isTooLarge = read.Buffer.Length > MaxSize;
            if (!isTooLarge && !read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var bytes = isTooLarge ? null : read.Buffer.ToArray();
            reader.AdvanceTo(read.Buffer.End);
            return bytes;
        }
    }

    private static VideoProblem Unreadable(string detail) => new() { Code = VideoErrorCode.InvalidRequest, Detail = detail };
}
