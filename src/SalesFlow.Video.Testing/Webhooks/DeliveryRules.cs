namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>How a platform delivers: how it proves itself, what it takes for delivered, and what it tries again when.</summary>
internal sealed record DeliveryRules
{
    internal required string Platform { get; init; }

    /// <summary>The headers of one attempt. They are made for each anew, because a proof has a time.</summary>
    internal required Func<byte[], DateTimeOffset, IReadOnlyDictionary<string, string>> Headers { get; init; }

    /// <summary>How long an endpoint may take to answer, in real time.</summary>
    internal required TimeSpan Timeout { get; init; }

    internal required Func<int, bool> IsAccepted { get; init; }

    /// <summary>Whether a later attempt may end better than this one; the status is null when no answer came.</summary>
    internal required Func<int?, bool> MayHeal { get; init; }

    /// <summary>How long to wait before each retry, by the simulator's clock; then the notice is given up.</summary>
    internal required IReadOnlyList<TimeSpan> RetryDelays { get; init; }
}
