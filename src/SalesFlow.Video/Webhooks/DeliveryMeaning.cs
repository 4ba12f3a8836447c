namespace SalesFlow.Video.Webhooks;

/// <summary>What a stored delivery says: one of the three that are nested here.</summary>
public abstract record DeliveryMeaning
{
    private DeliveryMeaning()
    {
    }

    /// <summary>The event is known.</summary>
    /// <param name="Signals">What it tells, in order; empty when it tells nothing that matters here.</param>
    public sealed record Understood(params IReadOnlyList<PlatformSignal> Signals) : DeliveryMeaning;

    /// <summary>The event is unknown or unreadable to this version. It is kept, and can be run again after an update.</summary>
    public sealed record NotUnderstood : DeliveryMeaning;

    /// <summary>What could only be proven now was not: the delivery is put into quarantine, and nothing follows from it.</summary>
    /// <param name="Reason">One sentence for operators, without a word of the delivery.</param>
    public sealed record InDoubt(string Reason) : DeliveryMeaning;
}
