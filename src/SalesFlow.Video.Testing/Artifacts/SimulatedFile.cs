namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>A file that the platform made of a call, to compare a copy of it with.</summary>
public sealed record SimulatedFile
{
    /// <summary>The instance that it belongs to.</summary>
    public required string Uuid { get; init; }

    /// <summary><c>MP4</c>, <c>M4A</c>, <c>TIMELINE</c>, <c>TRANSCRIPT</c> or <c>MEETING_TRANSCRIPT</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the file.</summary>
    public required string FileId { get; init; }

    /// <summary>The length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The SHA-256 of its bytes, in lower-case hex.</summary>
    public required string Sha256 { get; init; }
}
