using System.Buffers.Text;
using System.Security.Cryptography;

namespace SalesFlow.Video.Webhooks;

/// <summary>What a platform sends back with each notice, so that nobody else can send one.</summary>
internal static class SubscriptionSecret
{
    private const int Size = 32;

    /// <summary>Makes a secret of 43 letters that are good in a URL and in JSON.</summary>
    public static Secret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size)));

    /// <summary>What a stored secret is bound to.</summary>
    public static string ContextOf(Guid subscriptionId) => $"webhook_subscriptions|{subscriptionId}|secret";
}
