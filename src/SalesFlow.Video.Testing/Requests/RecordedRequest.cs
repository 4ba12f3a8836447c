using System.Globalization;

namespace SalesFlow.Video.Testing.Requests;

/// <summary>One request as a platform received it.</summary>
public sealed record RecordedRequest
{
    /// <summary>When it arrived, by the simulator's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The method, such as <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The raw path, exactly as it stood in the request line, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The raw query without its question mark; empty when there was none.</summary>
    public required string Query { get; init; }

    /// <summary>The headers. Of <c>Authorization</c> only the scheme is kept; <c>Cookie</c> is left out.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text; may hold codes and tokens of the simulator.</summary>
    public required string Body { get; init; }

    /// <summary>The status of the answer; null while it is being made, and when the connection was broken instead.</summary>
    public int? Status { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Method} {Path} -> {Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer"}";
}
