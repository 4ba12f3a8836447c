namespace SalesFlow.Video.Meetings;

/// <summary>A plan that a meeting had before it was moved.</summary>
/// <param name="Start">The planned start.</param>
/// <param name="End">The planned end.</param>
/// <param name="Until">When another plan took its place.</param>
public sealed record PastPlan(DateTimeOffset Start, DateTimeOffset End, DateTimeOffset Until);
