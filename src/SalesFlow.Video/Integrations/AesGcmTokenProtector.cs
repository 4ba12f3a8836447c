using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SalesFlow.Video.Integrations;

/// <summary>Protects tokens with AES-256-GCM under named keys; the form is <c>sf1.{key id}.{base64 of nonce, tag, ciphertext}</c>.</summary>
/// <remarks>The context is authenticated but not stored: a row copied to another owner does not decrypt.</remarks>
internal sealed class AesGcmTokenProtector(IOptionsMonitor<SalesFlowVideoOptions> options) : ITokenProtector
{
    public const int KeySize = 32;

    private const string Scheme = "sf1";
    private const string EphemeralKeyId = "ephemeral";

    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    // Only Development starts without a key. Its in-memory tokens end with the process, and so may this key.
    private readonly byte[] _ephemeralKey = RandomNumberGenerator.GetBytes(KeySize);

    public string Protect(Secret secret, string context)
    {
        var keyId = options.CurrentValue.TokenKeys.Current ?? EphemeralKeyId;
        var plaintext = Encoding.UTF8.GetBytes(secret.Reveal());
        var packed = new byte[NonceSize + TagSize + plaintext.Length];
        var nonce = packed.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);

        using var cipher = new AesGcm(FindKey(keyId) ?? throw MissingKey(keyId), TagSize);
        cipher.Encrypt(nonce, plaintext, packed.AsSpan(NonceSize + TagSize), packed.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(context));
        CryptographicOperations.ZeroMemory(plaintext);
        return $"{Scheme}.{keyId}.{Convert.ToBase64String(packed)}";
    }

    public bool IsCurrent(string protectedText) =>
        protectedText.StartsWith($"{Scheme}.{options.CurrentValue.TokenKeys.Current ?? EphemeralKeyId}.", StringComparison.Ordinal);

    public Secret Unprotect(string protectedText, string context)
    {
        var parts = protectedText.Split('.');
        var packed = new byte[protectedText.Length];
        if (parts is not [Scheme, _, _] || !Convert.TryFromBase64String(parts[2], packed, out var length) || length < NonceSize + TagSize)
            throw new SalesFlowVideoException("A stored token is not in a form that this version reads. Connect the account again.");

        var key = FindKey(parts[1]) ?? throw MissingKey(parts[1]);
        var plaintext = new byte[length - NonceSize - TagSize];
        try
        {
            using var cipher = new AesGcm(key, TagSize);
            cipher.Decrypt(
                packed.AsSpan(0, NonceSize), packed.AsSpan((NonceSize + TagSize)..length), packed.AsSpan(NonceSize, TagSize),
                plaintext, Encoding.UTF8.GetBytes(context));
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new SalesFlowVideoException("A stored token was changed or belongs to another row. Connect the account again.", exception);
        }

        return new Secret(Encoding.UTF8.GetString(plaintext));
    }

    private byte[]? FindKey(string keyId)
    {
        var keys = options.CurrentValue.TokenKeys;
        if (keys.Keys.TryGetValue(keyId, out var text))
            return Convert.FromBase64String(text);
        return keys.Current is null && keyId == EphemeralKeyId ? _ephemeralKey : null;
    }

    private static SalesFlowVideoException MissingKey(string keyId) => new(
        $"Token key '{keyId}' is not configured. Add it under SalesFlowVideo:TokenKeys:Keys until every token is rewritten with the current key.");
}
