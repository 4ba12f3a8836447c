namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>A file that a platform made of a call, to compare a copy of it with.</summary>
public sealed record SimulatedFile
{
    /// <summary>The name of the platform, such as <c>zoom</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>The occurrence that it belongs to.</summary>
    public required string OccurrenceId { get; init; }

    /// <summary>What it is at any platform: <c>video</c>, <c>audio</c>, <c>transcript</c> or <c>timeline</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The platform's own word for it, such as <c>MP4</c>.</summary>
    public required string PlatformKind { get; init; }

    /// <summary>The id of the file.</summary>
    public required string FileId { get; init; }

    /// <summary>The length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The SHA-256 of its bytes, in lower-case hex.</summary>
    public required string Sha256 { get; init; }
}
