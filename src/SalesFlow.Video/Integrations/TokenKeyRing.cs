using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace SalesFlow.Video.Integrations;

/// <summary>The keys under <c>TokenKeys</c>, and AES-256-GCM with them. Thread-safe; a changed configuration counts at once.</summary>
/// <remarks>What is sealed is a nonce, the tag and the ciphertext; the context is authenticated and not stored.</remarks>
internal sealed class TokenKeyRing(IOptionsMonitor<SalesFlowVideoOptions> options)
{
    public const int KeySize = 32;

    /// <summary>By how many bytes what is sealed is longer.</summary>
    public const int Overhead = NonceSize + TagSize;

    private const string EphemeralKeyId = "ephemeral";
    private const int NonceSize = 12;
    private const int TagSize = 16;

    // Making a cipher costs more than sealing a webhook with it, and one must not be used by two threads at once.
    [ThreadStatic]
    private static (string Key, AesGcm Cipher) _used;

    // Only Development starts without a key. Its in-memory tokens end with the process, and so may this key.
    private readonly string _ephemeralKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize));

    /// <summary>The id of the key that is sealed with.</summary>
    public string CurrentId => options.CurrentValue.TokenKeys.Current ?? EphemeralKeyId;

    /// <summary>Seals bytes into a span that is longer by <see cref="Overhead"/>.</summary>
    public void Seal(string keyId, ReadOnlySpan<byte> plaintext, Span<byte> packed, ReadOnlySpan<byte> context)
    {
        var nonce = packed[..NonceSize];
        RandomNumberGenerator.Fill(nonce);
        CipherOf(keyId).Encrypt(nonce, plaintext, packed[Overhead..], packed[NonceSize..Overhead], context);
    }

    /// <summary>Opens what <see cref="Seal"/> made into a span that is shorter by <see cref="Overhead"/>.</summary>
    /// <exception cref="AuthenticationTagMismatchException">It was changed, or belongs to another context.</exception>
    /// <exception cref="TokenKeyMissingException">The key is not configured.</exception>
    public void Open(string keyId, ReadOnlySpan<byte> packed, Span<byte> plaintext, ReadOnlySpan<byte> context) =>
        CipherOf(keyId).Decrypt(packed[..NonceSize], packed[Overhead..], packed[NonceSize..Overhead], plaintext, context);

    private AesGcm CipherOf(string keyId)
    {
        var key = FindKey(keyId) ?? throw new TokenKeyMissingException(keyId);
        if (!ReferenceEquals(_used.Key, key))
        {
            _used.Cipher?.Dispose();
            _used = (key, new AesGcm(Convert.FromBase64String(key), TagSize));
        }

        return _used.Cipher;
    }

    private string? FindKey(string keyId)
    {
        var keys = options.CurrentValue.TokenKeys;
        return keys.Keys.TryGetValue(keyId, out var key) ? key : keys.Current is null && keyId == EphemeralKeyId ? _ephemeralKey : null;
    }
}
