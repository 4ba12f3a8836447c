namespace SalesFlow.App.Scheduling;

/// <summary>A form that plans a time, and can be told that this time is taken.</summary>
public interface IPlanForm
{
    /// <summary>When it is to be.</summary>
    TimeForm When { get; }

    /// <summary>The ids of the overlapping meetings that its reader was shown, with commas: who sends it now means it.</summary>
    string? Seen { get; }
}
