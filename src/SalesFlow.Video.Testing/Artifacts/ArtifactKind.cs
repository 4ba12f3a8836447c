using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>A kind of file that a platform makes of a call; each platform derives its own with what it says of one.</summary>
/// <param name="Kind">What it is at any platform: <c>video</c>, <c>audio</c>, <c>transcript</c> or <c>timeline</c>.</param>
/// <param name="Name">The platform's own word for it.</param>
/// <param name="ContentType">The type of its bytes.</param>
internal abstract record ArtifactKind(string Kind, string Name, string ContentType)
{
    /// <summary>Makes the bytes. They follow from the occurrence alone.</summary>
    internal abstract byte[] Make(HeldOccurrence occurrence);
}
