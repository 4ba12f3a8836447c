using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video;

/// <summary>Makes ids of what they are ids of: whoever makes it again, on whichever node, makes the same.</summary>
internal static class DerivedId
{
    public static Guid Of(string words) => new(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16));
}
