namespace SalesFlow.App.Calls;

/// <summary>Why our side cannot be compared with the other.</summary>
public enum SideGap
{
    /// <summary>The platform does not name the speakers.</summary>
    NoSpeakers,

    /// <summary>The transcript has no times.</summary>
    NoTimes,

    /// <summary>Less than a minute was spoken.</summary>
    TooShort,

    /// <summary>Nobody knows who belongs to whom.</summary>
    NobodyKnown,

    /// <summary>Only people of our own side are known to have spoken.</summary>
    NoOtherSide,

    /// <summary>Only people of the other side are known to have spoken.</summary>
    NoOwnSide,
}
