using System.Globalization;

namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>What came back from an endpoint: a status and a body, or why nothing came.</summary>
internal sealed record WebhookAnswer(int? Status, byte[] Body, string? Failure)
{
    internal static WebhookAnswer None(string failure) => new(null, [], failure);

    internal string Describe() => Failure ?? "answered " + Status!.Value.ToString(CultureInfo.InvariantCulture);
}
