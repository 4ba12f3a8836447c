using System.Collections.Immutable;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Platforms.Zoom.Webhooks;

/// <summary>The secret tokens of this moment. Thread-safe, but made anew for each webhook.</summary>
internal sealed class ZoomWebhookKeys(ImmutableArray<ZoomSecret> secrets) : WebhookKeys
{
    private Challenge? _challenge;

    public ImmutableArray<ZoomSecret> Secrets => secrets;

    /// <summary>Notes which secret a challenge was signed with: Zoom expects the answer to be made with the same one.</summary>
    public void Remember(string plainToken, ZoomSecret secret) => Volatile.Write(ref _challenge, new Challenge(plainToken, secret));

    /// <summary>Returns the secret that a challenge was signed with; null when it is not known.</summary>
    public ZoomSecret? FindSecret(string plainToken) =>
        Volatile.Read(ref _challenge) is { } challenge && challenge.Asked == plainToken ? challenge.SignedWith : null;

    private sealed class Challenge(string asked, ZoomSecret signedWith)
    {
        public string Asked => asked;

        public ZoomSecret SignedWith => signedWith;
    }
}
