using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Promises;

/// <summary>A sentence in which somebody takes on a task or hands one to somebody.</summary>
internal sealed class Promise
{
    public required Sentence Sentence { get; init; }

    /// <summary>Where in the sentence the promise begins, as the number of a word.</summary>
    public required int From { get; init; }

    public string? Assignee { get; init; }

    /// <summary>True when the sentence names a day, also one that cannot be resolved.</summary>
    public required bool NamesDay { get; init; }

    public DateOnly? DueOn { get; init; }
}
