using System.Collections.Frozen;

namespace SalesFlow.Video.Testing.Faults;

/// <summary>One thing that goes wrong with matching requests. Made by the factories; <see cref="Times"/> is adjusted by <c>with</c>.</summary>
/// <remarks>
/// A method of <c>*</c> matches every method. In the path <c>*</c> stands for any run of characters and <c>?</c> for one; it is compared
/// with the raw path without the query, case-sensitively. Delays are real time.
/// </remarks>
public sealed record Fault
{
    private Fault(FaultKind kind, string method, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentException.ThrowIfNullOrEmpty(path);
        Kind = kind;
        Method = method;
        Path = path;
    }

    /// <summary>The method that it matches, or <c>*</c>.</summary>
    public string Method { get; }

    /// <summary>The path that it matches, such as <c>/zoom/v2/meetings/*</c>.</summary>
    public string Path { get; }

    /// <summary>How many matching requests it still hits; null for every one until it is cleared. Default 1.</summary>
    public int? Times { get; init; } = 1;

    internal FaultKind Kind { get; }

    internal TimeSpan Delay { get; private init; }

    internal int Status { get; private init; }

    internal string ContentType { get; private init; } = "application/json";

    internal string Body { get; private init; } = "";

    internal IReadOnlyDictionary<string, string> Headers { get; private init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Waits, then handles the request.</summary>
    public static Fault DelayBeforeHandling(string method, string path, TimeSpan delay) =>
        new(FaultKind.DelayBefore, method, path) { Delay = delay };

    /// <summary>Handles the request, then waits before the answer goes out: the effect has happened long before the caller knows.</summary>
    public static Fault DelayAfterHandling(string method, string path, TimeSpan delay) =>
        new(FaultKind.DelayAfter, method, path) { Delay = delay };

    /// <summary>Breaks the connection without any effect.</summary>
    public static Fault AbortBeforeHandling(string method, string path) => new(FaultKind.AbortBefore, method, path);

    /// <summary>Handles the request, then breaks the connection. On a token endpoint: rotates, and the reply is lost.</summary>
    public static Fault AbortAfterHandling(string method, string path) => new(FaultKind.AbortAfter, method, path);

    /// <summary>Gives this answer instead of handling the request.</summary>
    public static Fault Answer(
        string method, string path, int status, string body = "", string contentType = "application/json",
        IReadOnlyDictionary<string, string>? headers = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return new(FaultKind.Answer, method, path)
        {
            Status = status,
            Body = body,
            ContentType = contentType,
            Headers = headers?.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase) ?? FrozenDictionary<string, string>.Empty,
        };
    }

    /// <summary>Answers with the HTML error page of some machine in front of the platform.</summary>
    public static Fault Html(string method, string path, int status) =>
        Answer(method, path, status, "<html><head><title>Error</title></head><body>The service is not available.</body></html>", "text/html");

    /// <summary>Answers with JSON that does not parse: quotation marks inside a message are not escaped.</summary>
    public static Fault InvalidJson(string method, string path, int status) =>
        Answer(method, path, status, """{"code":300,"message":"The value "cloud" is not allowed."}""");
}
