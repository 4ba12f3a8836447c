using System.Text;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Requests;

/// <summary>Writes every request to a platform into the log before anything can happen to it.</summary>
internal sealed class RequestLogMiddleware(RequestDelegate next, RequestLog log, SimulatorClock clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var target = RawTarget.Of(context);
        if (!target.IsPlatform)
        {
            await next(context);
            return;
        }

        using var inFlight = clock.KeepFromJumping();
        var body = await ReadBodyAsync(context);
        var node = log.Add(new RecordedRequest
        {
            ReceivedAt = clock.GetUtcNow(),
            Method = context.Request.Method,
            Path = target.Path,
            Query = target.Query,
            Headers = context.Request.Headers.Where(IsKept).ToDictionary(header => header.Key, Shown, StringComparer.OrdinalIgnoreCase),
            Body = Encoding.UTF8.GetString(body),
        });

        // Before the first byte goes out: whoever has the answer also finds it in the log.
        context.Response.OnStarting(() =>
        {
            if (!BrokenConnection.IsOf(context))
                log.Complete(node, context.Response.StatusCode);

            return Task.CompletedTask;
        });
        await next(context);
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        buffer.Position = 0;
        context.Request.Body = buffer;
        return buffer.ToArray();
    }

    // Browsers send the cookies of every application on localhost, whatever its port: they are not ours to keep.
    private static bool IsKept(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> header) =>
        !header.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase);

    private static string Shown(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> header) =>
        header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            ? header.Value.ToString().Split(' ')[0]
            : header.Value.ToString();
}
