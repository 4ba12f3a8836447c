namespace SalesFlow.Video.Analysis.Offline;

/// <summary>A word or word group that may be a topic, under all its forms.</summary>
internal sealed class TopicCandidate(int[] stems)
{
    // How much every further word of a group adds: a longer group says more, and is heard less often.
    private const double LengthBonus = 0.6;

    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly List<int> _segments = [];
    private int _nounSigns;
    private int _otherSigns;

    public int Count { get; private set; }

    public IReadOnlyList<int> Stems { get; } = stems;

    /// <summary>The segments in which it is heard, in their order, with repetitions.</summary>
    public IReadOnlyList<int> Segments => _segments;

    /// <summary>The form that is heard most often, with a capital.</summary>
    public string Name
    {
        get
        {
            var name = _forms.MaxBy(form => form.Value).Key;
            return char.ToUpperInvariant(name[0]) + name[1..];
        }
    }

    /// <summary>How often it is heard, how much it says, how surely it is a noun, and in how many places it comes up.</summary>
    public double Score
    {
        get
        {
            var spread = Math.Sqrt((double)_segments.Distinct().Count() / _segments.Count);
            var noun = (_nounSigns + 1.0) / (_nounSigns + _otherSigns + 2);
            return Count * (1 + (LengthBonus * (Stems.Count - 1))) * noun * spread;
        }
    }

    public void Add(string form, NounSign sign, IReadOnlyList<int> segments)
    {
        Count++;
        _forms[form] = _forms.GetValueOrDefault(form) + 1;
        _segments.AddRange(segments);
        _nounSigns += sign == NounSign.For ? 1 : 0;
        _otherSigns += sign == NounSign.Against ? 1 : 0;
    }

    public bool SharesWordWith(TopicCandidate other) => Stems.Intersect(other.Stems).Any();

    public bool Contains(TopicCandidate part) => part.Stems.Count < Stems.Count && part.Stems.All(Stems.Contains);
}
