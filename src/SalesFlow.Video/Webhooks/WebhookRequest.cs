namespace SalesFlow.Video.Webhooks;

/// <summary>A request at the address of one platform's webhooks, exactly as it arrived.</summary>
public sealed class WebhookRequest
{
    /// <summary>What follows the platform's slug in the path, without the slash between them; empty when nothing does.</summary>
    public string Path { get; init; } = "";

    /// <summary>Returns a value of the query by its name, decoded once, or null; what came twice is joined by a comma, and so fits no proof.</summary>
    public Func<string, string?> Query { get; init; } = static _ => null;

    /// <summary>Returns a header by its name without regard to case, or null; what came twice is joined by a comma, and so fits no proof.</summary>
    public Func<string, string?> Header { get; init; } = static _ => null;

    /// <summary>The raw bytes. They belong to the caller, and are not read after the call that they were given to has ended.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Returns path and length; never a word of the rest.</summary>
    public override string ToString() => $"webhook request '{Path}' of {Body.Length} bytes";
}
