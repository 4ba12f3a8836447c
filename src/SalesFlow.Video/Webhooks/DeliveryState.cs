namespace SalesFlow.Video.Webhooks;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Stored, and not yet looked at.</summary>
    Received,

    /// <summary>It has a job.</summary>
    Queued,

    /// <summary>Its effects are done.</summary>
    Processed,

    /// <summary>Understood, and about nothing that concerns this application.</summary>
    Ignored,

    /// <summary>Authentic, but this version does not know the event or cannot read it; kept, and can be run again after an update.</summary>
    NotUnderstood,

    /// <summary>Its sender is in doubt; kept for an operator and never acted upon.</summary>
    Quarantined,
}
