using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Integrations;

/// <summary>Protects tokens with AES-256-GCM under named keys; the form is <c>sf1.{key id}.{base64 of nonce, tag, ciphertext}</c>.</summary>
/// <remarks>The context is authenticated but not stored: a row copied to another owner does not decrypt.</remarks>
internal sealed class AesGcmTokenProtector(TokenKeyRing keys) : ITokenProtector
{
    private const string Scheme = "sf1";

    public string Protect(Secret secret, string context)
    {
        var keyId = keys.CurrentId;
        var plaintext = Encoding.UTF8.GetBytes(secret.Reveal());
        var packed = new byte[TokenKeyRing.Overhead + plaintext.Length];
        keys.Seal(keyId, plaintext, packed, Encoding.UTF8.GetBytes(context));
        CryptographicOperations.ZeroMemory(plaintext);
        return $"{Scheme}.{keyId}.{Convert.ToBase64String(packed)}";
    }

    public bool IsCurrent(string protectedText) => protectedText.StartsWith($"{Scheme}.{keys.CurrentId}.", StringComparison.Ordinal);

    public Secret Unprotect(string protectedText, string context)
    {
        var parts = protectedText.Split('.');
        var packed = new byte[protectedText.Length];
        if (parts is not [Scheme, _, _] || !Convert.TryFromBase64String(parts[2], packed, out var length) || length < TokenKeyRing.Overhead)
            throw new SalesFlowVideoException("A stored token is not in a form that this version reads. Connect the account again.");

        var plaintext = new byte[length - TokenKeyRing.Overhead];
        try
        {
            keys.Open(parts[1], packed.AsSpan(0, length), plaintext, Encoding.UTF8.GetBytes(context));
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new SalesFlowVideoException("A stored token was changed or belongs to another row. Connect the account again.", exception);
        }

        return new Secret(Encoding.UTF8.GetString(plaintext));
    }
}
