using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.Hosting;

/// <summary>What a person says about an action item.</summary>
public sealed record ActionItemDecision
{
    /// <summary>The new state.</summary>
    public required ActionItemState State { get; init; }

    /// <summary>The corrected text; null leaves it. This and what follows only with <see cref="ActionItemState.Corrected"/>.</summary>
    public string? Text { get; init => field = value is null ? null : ForeignText.Lines(value) ?? ""; }

    /// <summary>The corrected assignee, empty for nobody; null leaves it.</summary>
    public string? Assignee { get; init => field = value is null ? null : ForeignText.OneLine(value) ?? ""; }

    /// <summary>The corrected day; null leaves it.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True when no day is right: the one that was found is removed.</summary>
    public bool ClearsDueOn { get; init; }

    /// <summary>Returns the state; never what is to be done.</summary>
    public override string ToString() => $"decision {State}";
}
