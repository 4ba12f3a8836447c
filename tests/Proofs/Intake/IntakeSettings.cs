namespace SalesFlow.Video.Proofs.Intake;

/// <summary>How long is measured.</summary>
/// <param name="Modes">The servers, each compared with the first.</param>
/// <param name="Rounds">How often each is measured, in turns forward and backward.</param>
/// <param name="Duration">How long one sample takes.</param>
/// <param name="WarmUp">How long a fresh server is warmed up before: in a rush, until its code is compiled for good, which takes seconds under load.</param>
public sealed record IntakeSettings(IReadOnlyList<IntakeMode> Modes, int Rounds, TimeSpan Duration, TimeSpan WarmUp)
{
    public const int Connections = 32;

    /// <summary>More than any durable server takes in per second, so that no request is sent twice.</summary>
    public const int MostPerSecond = 30_000;
}
