namespace SalesFlow.Video.Analysis.Speech;

/// <summary>A run of one speaker, uninterrupted but for backchannels and short pauses.</summary>
internal sealed class Turn(Utterance first)
{
    private readonly List<Utterance> _utterances = [first];

    public string? Speaker { get; } = first.Speaker;

    public ConversationSide Side { get; } = first.Side;

    public TimeSpan Start { get; } = first.Start;

    public TimeSpan End { get; private set; } = first.End;

    public TimeSpan Length => End - Start;

    public IReadOnlyList<Utterance> Utterances => _utterances;

    /// <summary>What is said in this turn.</summary>
    public IReadOnlyList<Sentence> Sentences { get; set; } = [];

    public void Extend(Utterance next)
    {
        _utterances.Add(next);
        End = next.End > End ? next.End : End;
    }
}
