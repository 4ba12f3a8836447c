using System.Collections.Immutable;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Platforms.Zoom.Webhooks;

/// <summary>The secret tokens of this moment.</summary>
internal sealed class ZoomWebhookKeys(ImmutableArray<ZoomSecret> secrets) : WebhookKeys
{
    public ImmutableArray<ZoomSecret> Secrets => secrets;
}
