namespace SalesFlow.Video.Analysis;

/// <summary>An analysis as it is kept.</summary>
public sealed record StoredAnalysis
{
    /// <summary>The run that was analyzed.</summary>
    public required OccurrenceId OccurrenceId { get; init; }

    /// <summary>The meeting of that run.</summary>
    public required MeetingId MeetingId { get; init; }

    /// <summary>The analysis, with what people decided about its action items.</summary>
    public required MeetingAnalysis Analysis { get; init; }

    /// <summary>The people who spoke or attended, with their sides.</summary>
    public IReadOnlyList<MeetingPerson> People { get; init; } = [];

    /// <summary>The hash of the transcript that was analyzed: the same transcript is not paid for twice.</summary>
    public required string TranscriptHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The version of this row; 0 before it is stored.</summary>
    public long Version { get; init; }

    /// <summary>Returns the run and the analyzer; never what was said.</summary>
    public override string ToString() => $"{Analysis} of occurrence {OccurrenceId}";
}
