namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>One request as it came over the wire; the target is path and query, escaped as sent.</summary>
internal sealed record SentRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");
}
