namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>A stretch of a file.</summary>
/// <param name="First">The first byte, counted from 0.</param>
/// <param name="Last">The last byte, which belongs to it.</param>
internal readonly record struct FilePart(long First, long Last)
{
    public long Length => Last - First + 1;
}
