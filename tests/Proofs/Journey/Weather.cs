namespace SalesFlow.Video.Proofs.Journey;

/// <summary>How well webhooks arrive.</summary>
public enum Weather
{
    /// <summary>Each once, in order.</summary>
    Clear,

    /// <summary>None at all.</summary>
    Lost,

    /// <summary>Each five times, in random order.</summary>
    Storm,
}
