namespace SalesFlow.App.Calls;

/// <summary>A stretch of the timeline.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
public readonly record struct TimelineBar(double Start, double Width);
