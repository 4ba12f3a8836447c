namespace SalesFlow.Video.Analysis;

/// <summary>How firmly the sides agreed on what comes next.</summary>
public enum NextStepTier
{
    /// <summary>Nothing was agreed.</summary>
    None,

    /// <summary>Somebody spoke of going on, without naming who, when or what.</summary>
    Vague,

    /// <summary>A commitment names a date or a thing to deliver.</summary>
    SemiSpecific,

    /// <summary>A commitment names who and the day.</summary>
    Specific,
}
