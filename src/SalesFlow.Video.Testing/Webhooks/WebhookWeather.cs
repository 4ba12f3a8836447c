namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>What happens to webhooks between the platform and an app. By default each arrives once and in order.</summary>
public sealed record WebhookWeather
{
    /// <summary>Whether everything gets lost. The log of attempts tells what. Default false.</summary>
    public bool LoseAll { get; init; }

    /// <summary>Which share of the events gets lost, from 0 to 1, drawn for each by the seed. Default 0.</summary>
    public double LostShare { get; init; }

    /// <summary>How often each event is delivered, from 1 to 10. Default 1.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Each copy is late by a random share of this, by the simulator's clock, so that the order is lost. Default zero.</summary>
    public TimeSpan ShuffleWithin { get; init; }

    /// <summary>Where the random shares begin: the same seed and the same events make the same losses and order. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>What is wrong with it and what to do; null when nothing is.</summary>
    internal string? Problem =>
        Copies is < 1 or > 10 ? "copies: choose from 1 to 10."
        : !(LostShare is >= 0 and <= 1) ? "lost_share: choose from 0 to 1."
        : ShuffleWithin < TimeSpan.Zero ? "shuffle_within: choose zero or more."
        : null;
}
