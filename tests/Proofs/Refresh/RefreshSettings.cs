namespace SalesFlow.Video.Proofs.Refresh;

/// <summary>How large a run is.</summary>
/// <param name="Duration">How long each scenario refreshes.</param>
/// <param name="Processes">How many processes share the database.</param>
/// <param name="Integrations">How many integrations they share.</param>
public sealed record RefreshSettings(TimeSpan Duration, int Processes, int Integrations);
