namespace SalesFlow.Video.Webhooks;

/// <summary>What became of a delivery that was handed to the intake.</summary>
internal enum IntakeOutcome
{
    /// <summary>It is stored, and so was the commit behind it.</summary>
    Stored,

    /// <summary>It was stored before.</summary>
    Duplicate,

    /// <summary>Too many wait already, or this node is stopping; nothing was stored.</summary>
    Full,

    /// <summary>The store did not take it, or nobody knows whether it did.</summary>
    Failed,
}
