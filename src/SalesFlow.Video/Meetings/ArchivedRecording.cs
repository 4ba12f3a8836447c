namespace SalesFlow.Video.Meetings;

/// <summary>What an archive knows about a file that it keeps.</summary>
/// <param name="Size">The length in bytes.</param>
/// <param name="Sha256">The SHA-256 of the bytes in lower-case hexadecimal digits.</param>
public sealed record ArchivedRecording(long Size, string Sha256);
