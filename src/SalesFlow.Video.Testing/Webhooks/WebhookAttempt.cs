namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>One attempt of a platform to deliver an event.</summary>
public sealed record WebhookAttempt
{
    /// <summary>The name of the platform, such as <c>zoom</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>The same for all attempts of one delivery.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>The name of the event, such as <c>meeting.started</c>.</summary>
    public required string Event { get; init; }

    /// <summary>Where it was posted.</summary>
    public required Uri Url { get; init; }

    /// <summary>1 for the first attempt.</summary>
    public required int Number { get; init; }

    /// <summary>When it was sent, by the simulator's clock.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The body as it was sent.</summary>
    public required string Body { get; init; }

    /// <summary>The status of the answer; null when none came.</summary>
    public int? Status { get; init; }

    /// <summary>Why the attempt failed, in words; null when it was accepted.</summary>
    public string? Failure { get; init; }

    /// <summary>When the platform tries again; null when it does not.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Event} attempt {Number}: {Failure ?? "accepted"}";
}
