using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Webhooks;

/// <summary>Whether a platform tells us about something.</summary>
[Experimental("SFV0001")]
public enum WebhookSubscriptionState
{
    /// <summary>Wanted, and not there yet, or not there any more.</summary>
    Missing,

    /// <summary>The platform tells us.</summary>
    Active,

    /// <summary>The platform does not want to; the reason says why, and it is asked again later.</summary>
    Refused,
}
