namespace SalesFlow.Video.Proofs.Intake;

/// <summary>What one fresh server on a fresh database did.</summary>
public sealed record IntakeSample
{
    public required IntakeMode Mode { get; init; }

    public required double PerSecond { get; init; }

    /// <summary>The server's processor time per request in microseconds; that of a database server is not in it.</summary>
    public required double ProcessorMicroseconds { get; init; }

    /// <summary>How many deliveries shared a commit, on average.</summary>
    public required double BatchSize { get; init; }

    /// <summary>How many jobs ran beside the load.</summary>
    public required long Jobs { get; init; }

    /// <summary>Answers other than 2xx and broken connections.</summary>
    public required long Errors { get; init; }

    /// <summary>What was answered with 2xx, the warm-up included.</summary>
    public required long Accepted { get; init; }

    /// <summary>What is in the database.</summary>
    public required long Rows { get; init; }

    /// <summary>What was under way when the load ended may be stored without having been counted, and nothing else.</summary>
    public bool IsConsistent => !Mode.HasDatabase || (Rows >= Accepted && Rows <= Accepted + (2 * IntakeSettings.Connections));
}
