namespace SalesFlow.Video.Webhooks;

/// <summary>What came of checking who sent a webhook.</summary>
public enum WebhookProof
{
    /// <summary>The platform sent it.</summary>
    Valid,

    /// <summary>The platform sent it to ask whether this address is ours; it wants an answer and is no delivery.</summary>
    Challenge,

    /// <summary>It carries no proof, or one of the wrong form.</summary>
    Missing,

    /// <summary>The proof does not fit the bytes and our keys.</summary>
    Wrong,

    /// <summary>The proof is of another time: too old, or from the future.</summary>
    OutsideClock,

    /// <summary>In doubt; it is answered as if all were well, kept, and never acted upon.</summary>
    Doubtful,
}
