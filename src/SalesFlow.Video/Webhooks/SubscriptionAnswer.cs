namespace SalesFlow.Video.Webhooks;

/// <summary>What a platform says to the wish for a subscription: one of the four that are nested here.</summary>
public abstract record SubscriptionAnswer
{
    private SubscriptionAnswer()
    {
    }

    /// <summary>The platform tells us.</summary>
    public sealed record Active(PlatformSubscription Subscription) : SubscriptionAnswer;

    /// <summary>There is one about the same already.</summary>
    /// <param name="Subscription">The one that is there.</param>
    /// <param name="IsUsable">True when its notices can be proven without the secret of the order.</param>
    public sealed record Exists(PlatformSubscription Subscription, bool IsUsable) : SubscriptionAnswer;

    /// <summary>The one to be renewed is not there any more.</summary>
    public sealed record Gone : SubscriptionAnswer;

    /// <summary>The platform does not want to, and will not before something is changed.</summary>
    /// <param name="Reason">One sentence that a user understands.</param>
    public sealed record Refused(string Reason) : SubscriptionAnswer;
}
