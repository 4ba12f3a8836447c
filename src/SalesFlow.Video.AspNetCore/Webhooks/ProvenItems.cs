using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Webhooks;

/// <summary>Says on a request what of it was proven.</summary>
internal sealed record ProvenItems(IReadOnlyList<WebhookItem> Items);
