namespace SalesFlow.Video.Meetings;

/// <summary>One recorded file. Holds no address: a file is asked for by id when it is wanted.</summary>
public sealed record Recording
{
    /// <summary>The platform's id of the file.</summary>
    public required string Id { get; init; }

    /// <summary>The media type, such as <c>video/mp4</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The length in bytes; null when the platform does not tell.</summary>
    public long? Size { get; init; }

    /// <summary>When the file begins; null when unknown.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When the file ends; null when unknown.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The key of our own copy; null when there is none.</summary>
    public string? ArchiveKey { get; init; }

    /// <summary>The SHA-256 of our own copy in lower-case hexadecimal digits; null when there is none.</summary>
    public string? Sha256 { get; init; }

    /// <summary>True when the file has a picture.</summary>
    public bool HasVideo => MediaType.StartsWith("video/", StringComparison.Ordinal);
}
