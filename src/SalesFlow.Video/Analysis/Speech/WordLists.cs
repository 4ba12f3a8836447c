using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>What the analyzers know about a language, read from the word list that is embedded in this assembly.</summary>
/// <remarks>
/// A list has sections such as <c>[stop]</c> with words between blanks. An underscore in an entry stands for a blank, and a colon before
/// a number for a weight. Lines that start with # are remarks.
/// </remarks>
internal sealed class WordLists
{
    private static readonly Lazy<WordLists> LazyEnglish = new(() => Load("en", EnglishStems.Stem));
    private static readonly Lazy<WordLists> LazyGerman = new(() => Load("de", GermanStems.Stem));

    private readonly FrozenDictionary<string, WordTraits> _traits;
    private readonly FrozenDictionary<string, string[]> _sections;
    private readonly FrozenSet<string> _backgroundStems;
    private readonly ConcurrentDictionary<string, PhraseList> _phrases = new(StringComparer.Ordinal);

    private WordLists(string language, Func<string, string> stem, Dictionary<string, string[]> sections)
    {
        Language = language;
        Stem = stem;
        _sections = sections.ToFrozenDictionary(StringComparer.Ordinal);
        _backgroundStems = Section("background").Select(stem).ToFrozenSet(StringComparer.Ordinal);
        _traits = ReadTraits().ToFrozenDictionary(StringComparer.Ordinal);
        Polarity = ReadWeights("tone");
        Intensity = ReadWeights("intensity");
    }

    public static WordLists English => LazyEnglish.Value;

    public static WordLists German => LazyGerman.Value;

    /// <summary>For a language of which nothing is known: words count by frequency alone.</summary>
    public static WordLists Neutral { get; } = new("", static word => word, []);

    /// <summary>The two-letter code; empty for <see cref="Neutral"/>.</summary>
    public string Language { get; }

    public bool IsKnown => Language.Length > 0;

    /// <summary>Reduces a lower-case word, so that its forms become equal.</summary>
    public Func<string, string> Stem { get; }

    /// <summary>The tone of words, from -3 to 3.</summary>
    public FrozenDictionary<string, double> Polarity { get; }

    /// <summary>Words that strengthen (over 1) or weaken what follows.</summary>
    public FrozenDictionary<string, double> Intensity { get; }

    public WordTraits TraitsOf(string word)
    {
        var traits = _traits.GetValueOrDefault(word);
        if (IsHum(word))
            traits |= WordTraits.Hesitation | WordTraits.Backchannel;
        if (_backgroundStems.Contains(Stem(word)))
            traits |= WordTraits.Background;
        return word.AsSpan().ContainsAnyInRange('0', '9') ? traits | WordTraits.Number : traits;
    }

    /// <summary>The entries of a section; none when the language has no such section.</summary>
    public IReadOnlyList<string> Section(string name) => _sections.GetValueOrDefault(name) ?? [];

    /// <summary>The entries of a section, to be found in sentences.</summary>
    public PhraseList Phrases(string name) => _phrases.GetOrAdd(name, static (section, lists) => new PhraseList(lists.Section(section)), this);

    // "Mmm", "hmmm": nobody can list how long people hum.
    private static bool IsHum(string word) => word.Length > 1 && !word.AsSpan().ContainsAnyExcept("mh-");

    private Dictionary<string, WordTraits> ReadTraits()
    {
        (string Section, WordTraits Trait)[] sources =
        [
            ("stop", WordTraits.Stop), ("background", WordTraits.Background), ("backchannel", WordTraits.Backchannel),
            ("hesitation", WordTraits.Hesitation), ("edge-filler", WordTraits.EdgeFiller), ("negation", WordTraits.Negation),
        ];
        var traits = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        foreach (var (section, trait) in sources)
        {
            foreach (var word in Section(section))
                traits[word] = traits.GetValueOrDefault(word) | trait;
        }

        return traits;
    }

    private FrozenDictionary<string, double> ReadWeights(string section) => Section(section)
        .Select(entry => entry.Split(':'))
        .ToFrozenDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static WordLists Load(string language, Func<string, string> stem)
    {
        var assembly = typeof(WordLists).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Analysis.Words.{language}.txt")
            ?? throw new InvalidOperationException($"The word list '{language}' is missing from the assembly. Build it again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new WordLists(language, stem, Parse(reader));
    }

    private static Dictionary<string, string[]> Parse(StreamReader reader)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> current = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
                sections.Add(line.Trim('[', ']', ' '), current = []);
            else if (!line.StartsWith('#'))
                current.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Replace('_', ' ')));
        }

        return sections.ToDictionary(section => section.Key, section => section.Value.Distinct(StringComparer.Ordinal).ToArray());
    }
}
