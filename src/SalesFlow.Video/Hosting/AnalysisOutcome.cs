using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.Hosting;

/// <summary>What came of asking for an analysis.</summary>
/// <param name="Analysis">The analysis; null when it goes on in the background.</param>
public sealed record AnalysisOutcome(StoredAnalysis? Analysis);
