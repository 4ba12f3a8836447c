using System.Security.Cryptography;
using System.Text;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Webhooks;

/// <summary>Seals the bodies of deliveries before they are stored: they hold download tokens, passcodes and links. Thread-safe.</summary>
/// <remarks>
/// AES-256-GCM under the token keys, bound to the delivery's id and platform: a body that was copied to another row does not open.
/// A sealed body is a byte for the form, the nonce, the tag and the ciphertext.
/// </remarks>
internal sealed class DeliverySeal(TokenKeyRing keys)
{
    private const byte Form = 1;

    // An id, and a platform's name of at most 32 letters.
    private const int ContextSize = 48;

    /// <summary>The id of the key that new bodies are sealed with.</summary>
    public string CurrentKey => keys.CurrentId;

    public Delivery Seal(Delivery delivery)
    {
        var body = delivery.Body.Span;
        var packed = new byte[1 + TokenKeyRing.Overhead + body.Length];
        packed[0] = Form;
        keys.Seal(keys.CurrentId, body, packed.AsSpan(1), ContextOf(delivery, stackalloc byte[ContextSize]));
        return delivery with { Body = packed, SealedWith = keys.CurrentId };
    }

    /// <summary>Makes the body readable; one that an earlier version stored is so already.</summary>
    /// <exception cref="SalesFlowVideoException">The body was changed, belongs to another row, or its key is not configured.</exception>
    public Delivery Open(Delivery delivery)
    {
        if (delivery.SealedWith is not { } keyId)
            return delivery;

        var packed = delivery.Body.Span;
        if (packed.Length < 1 + TokenKeyRing.Overhead || packed[0] != Form)
            throw new SalesFlowVideoException($"The body of delivery {delivery.Id} is not in a form that this version reads.");

        var body = new byte[packed.Length - 1 - TokenKeyRing.Overhead];
        try
        {
            keys.Open(keyId, packed[1..], body, ContextOf(delivery, stackalloc byte[ContextSize]));
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new SalesFlowVideoException($"The body of delivery {delivery.Id} was changed, or belongs to another row.", exception);
        }

        return delivery with { Body = body, SealedWith = null };
    }

    private static ReadOnlySpan<byte> ContextOf(Delivery delivery, Span<byte> context)
    {
        delivery.Id.TryWriteBytes(context, bigEndian: true, out var length);
        return context[..(length + Encoding.ASCII.GetBytes(delivery.Platform.Name, context[length..]))];
    }
}
