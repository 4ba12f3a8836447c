namespace SalesFlow.Video.Analysis;

/// <summary>Says what a person made of a found action item.</summary>
public enum ActionItemState
{
    /// <summary>Nobody looked at it yet.</summary>
    Open,

    /// <summary>A person agreed with it as it is.</summary>
    Confirmed,

    /// <summary>A person changed its text, assignee or date.</summary>
    Corrected,

    /// <summary>A person said that it is none.</summary>
    Dismissed,
}
