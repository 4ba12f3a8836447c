namespace SalesFlow.Video.Webhooks;

/// <summary>Whether a platform certainly sent a delivery.</summary>
public enum DeliveryProof
{
    /// <summary>The platform sent it.</summary>
    Proven,

    /// <summary>Its sender is in doubt: it is answered as if all were well, kept, and never acted upon.</summary>
    Quarantined,
}
