namespace SalesFlow.Video.Webhooks;

/// <summary>Why a request is no webhook.</summary>
public enum WebhookRefusal
{
    /// <summary>The platform sends nothing to this path.</summary>
    UnknownPath,

    /// <summary>It carries no proof, or one of the wrong form.</summary>
    Missing,

    /// <summary>The proof does not fit the bytes and our keys.</summary>
    Wrong,

    /// <summary>The proof is of another time: too old, or from the future.</summary>
    OutsideClock,
}
