namespace SalesFlow.App.Simulation;

/// <summary>Where the simulator of this process listens; null when real platforms are used.</summary>
public sealed record SimulatorAddress(Uri? Value);
