namespace SalesFlow.App.Commands.Seeding;

/// <summary>What came of a made-up conversation.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Topics">The key topics.</param>
/// <param name="Promise">The action item.</param>
/// <param name="Score">The tone from -1 to 1.</param>
internal sealed record SeedTalk(string Summary, IReadOnlyList<string> Topics, string Promise, double Score);
