using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Jobs;

/// <summary>Where a job stands.</summary>
[Experimental("SFV0001")]
public enum JobState
{
    /// <summary>It is to be run, now or later, or is being run under a lease.</summary>
    Waiting,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It was given up; an operator may run it again.</summary>
    Dead,
}
