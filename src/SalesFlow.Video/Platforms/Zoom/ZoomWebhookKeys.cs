using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>The secret tokens of this moment. Thread-safe, but made anew for each webhook.</summary>
internal sealed class ZoomWebhookKeys(IReadOnlyList<byte[]> secrets) : WebhookKeys
{
    private Challenge? _challenge;

    public IReadOnlyList<byte[]> Secrets => secrets;

    /// <summary>Notes which secret a challenge was signed with: Zoom expects the answer to be made with the same one.</summary>
    public void Remember(string plainToken, byte[] secret) => Volatile.Write(ref _challenge, new Challenge(plainToken, secret));

    /// <summary>Returns the secret that a challenge was signed with; null when it is not known.</summary>
    public byte[]? FindSecret(string plainToken) =>
        Volatile.Read(ref _challenge) is { } challenge && challenge.Asked == plainToken ? challenge.SignedWith : null;

    private sealed class Challenge(string asked, byte[] signedWith)
    {
        public string Asked => asked;

        public byte[] SignedWith => signedWith;
    }
}
