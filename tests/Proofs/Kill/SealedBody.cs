using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>Opens the body of a stored delivery, written from the description of its form and apart from the code that is proven.</summary>
internal static class SealedBody
{
    private const int NonceAt = 1;
    private const int TagAt = NonceAt + 12;
    private const int CiphertextAt = TagAt + 16;

    public static byte[] Open(byte[] stored, Guid id, string platform, string key)
    {
        byte[] context = [.. id.ToByteArray(bigEndian: true), .. Encoding.ASCII.GetBytes(platform)];
        var body = new byte[stored.Length - CiphertextAt];
        using var cipher = new AesGcm(Convert.FromBase64String(key), CiphertextAt - TagAt);
        cipher.Decrypt(stored.AsSpan(NonceAt, TagAt - NonceAt), stored.AsSpan(CiphertextAt), stored.AsSpan(TagAt, CiphertextAt - TagAt), body, context);
        return body;
    }
}
