namespace SalesFlow.Video.Proofs.Journey;

/// <summary>What a journey runs with.</summary>
/// <param name="Transcripts">The folder of conversations, one JSON file each.</param>
/// <param name="ConnectionString">The database; null for a SQLite file of its own.</param>
/// <param name="Weather">How well webhooks arrive.</param>
/// <param name="Speed">How many simulated seconds pass in a real one while the meetings are held.</param>
public sealed record JourneySettings(string Transcripts, string? ConnectionString, Weather Weather, double Speed);
