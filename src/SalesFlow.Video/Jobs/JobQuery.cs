using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Jobs;

/// <summary>Which jobs to list, latest first.</summary>
/// <param name="State">Only this state; null for all.</param>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="Before">Begin after this one; null for the latest.</param>
/// <param name="Limit">The most to return; fewer mean that the end is reached.</param>
[Experimental("SFV0001")]
public sealed record JobQuery(JobState? State, string? Kind, Guid? Before, int Limit);
