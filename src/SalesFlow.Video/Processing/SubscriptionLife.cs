using System.Buffers.Binary;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Says when a subscription is renewed: at about two thirds of its life, each at a moment of its own.</summary>
internal static class SubscriptionLife
{
    private const double Earliest = 0.60;
    private const double Spread = 0.12;

    /// <summary>Returns when to renew; far ahead for one that does not end, now for one that is not there.</summary>
    public static DateTimeOffset RenewalOf(WebhookSubscription subscription, DateTimeOffset now) => subscription switch
    {
        { State: not WebhookSubscriptionState.Active } => DateTimeOffset.MaxValue,
        { ExpiresAt: null } => DateTimeOffset.MaxValue,

        // From its last renewal on, which is when the row last changed for the platform's sake.
        { ExpiresAt: { } end } => subscription.UpdatedAt + ((end - subscription.UpdatedAt) * (Earliest + (Spread * ShareOf(subscription.Id)))),
    };

    // The same for the same subscription, on whatever node.
    private static double ShareOf(Guid id) => BinaryPrimitives.ReadUInt32LittleEndian(id.ToByteArray().AsSpan(12)) / (double)uint.MaxValue;
}
