namespace SalesFlow.App.Scheduling;

/// <summary>Stands for the words of scheduling, in <c>SchedulingWords.resx</c> and <c>SchedulingWords.de.resx</c>.</summary>
public sealed class SchedulingWords;
