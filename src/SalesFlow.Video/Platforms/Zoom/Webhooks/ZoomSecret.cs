using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace SalesFlow.Video.Platforms.Zoom.Webhooks;

/// <summary>A secret token, and what it is used for. Thread-safe.</summary>
internal sealed class ZoomSecret(string token)
{
    private const int LongestPrefix = 32;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(token);

    // Made ready with the key, which takes as long as hashing half a webhook. Taken by whoever hashes; whoever finds none makes another,
    // and of those that are given back one stays.
    private IncrementalHash? _idle;

    /// <summary>Signs a body as Zoom does, with the time of sending as it is written.</summary>
    public void Sign(ReadOnlySpan<byte> body, string timestamp, Span<byte> signature)
    {
        Span<byte> prefix = stackalloc byte[LongestPrefix];
        Utf8.TryWrite(prefix, $"v0:{timestamp}:", out var length);

        var hash = Interlocked.Exchange(ref _idle, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(prefix[..length]);
        hash.AppendData(body);
        hash.GetHashAndReset(signature);
        if (Interlocked.CompareExchange(ref _idle, hash, null) is not null)
            hash.Dispose();
    }

    /// <summary>Returns the proof that we hold the secret, as Zoom asks for it before it sends anything.</summary>
    public string Encrypt(string plainToken) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(plainToken)));
}
