namespace SalesFlow.Video.Analysis;

/// <summary>Says who found an action item.</summary>
public enum ActionItemSource
{
    /// <summary>The video platform's own assistant.</summary>
    Platform,

    /// <summary>The offline analyzer, by the wording of a sentence.</summary>
    Offline,

    /// <summary>A language model.</summary>
    Model,

    /// <summary>A person of the application.</summary>
    Person,
}
