using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesFlow.App.Tests.Conventions;

/// <summary>Every word of a page exists in both languages, with the same places to fill in, and none is left over.</summary>
public sealed partial class WordsTests
{
    private static readonly string Source = FindSource();

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Source, "*.resx", SearchOption.AllDirectories)
            .Where(static file => !file.EndsWith(".de.resx", StringComparison.Ordinal) && !IsBuilt(file))
            .Select(static file => Path.GetRelativePath(Source, file)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_have_the_same_words(string file)
    {
        var (english, german) = (Read(file), Read(Path.ChangeExtension(file, ".de.resx")));

        Assert.Equal(english.Keys.Order(), german.Keys.Order());
        Assert.All(english, word => Assert.Equal(PlacesOf(word.Value), PlacesOf(german[word.Key])));
        Assert.All(english.Values.Concat(german.Values), static text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void Every_word_that_is_asked_for_exists()
    {
        var known = Files.SelectMany(static file => Read(file.Data).Keys).ToHashSet(StringComparer.Ordinal);

        var unknown = SourceFiles()
            .SelectMany(static file => Asked().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Groups["key"].Value}"))
            .Where(asked => !known.Contains(asked.Split(": ")[1]));

        Assert.Empty(unknown);
    }

    /// <summary>The list, the call page and the leads name the states of a meeting, each from its own table.</summary>
    [Theory]
    [InlineData("StatusScheduled", "StatusUpcoming")]
    [InlineData("StatusInProgress", "StatusRunning")]
    [InlineData("StatusCompleted", "StatusHeld")]
    [InlineData("StatusOver", "StatusUnheard", "StatusNobodyYet")]
    [InlineData("StatusCancelled")]
    [InlineData("StatusNotHeld")]
    [InlineData("StatusProvisioning")]
    [InlineData("StatusProvisioningFailed")]
    public void A_state_has_one_word_wherever_it_is_named(params string[] keys)
    {
        var tables = Files.Select(static file => file.Data).ToList();

        foreach (var language in new[] { tables, tables.ConvertAll(static file => Path.ChangeExtension(file, ".de.resx")) })
            Assert.Single(language.SelectMany(Read).Where(word => keys.Contains(word.Key)).Select(static word => word.Value).Distinct());
    }

    /// <summary>What things are called in the code, and in German a second word for what is called a meeting everywhere.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void No_sentence_speaks_of_how_it_is_made(string file)
    {
        Assert.DoesNotContain(Read(file).Values, InternalEnglish().IsMatch);
        Assert.DoesNotContain(Read(Path.ChangeExtension(file, ".de.resx")).Values, InternalGerman().IsMatch);
    }

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Source, "*.*", SearchOption.AllDirectories)
        .Where(static file => Path.GetExtension(file) is ".razor" or ".cs" && !IsBuilt(file));

    private static bool IsBuilt(string file) => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Source, file)).Root!.Elements("data")
        .ToDictionary(static word => word.Attribute("name")!.Value, static word => word.Element("value")!.Value, StringComparer.Ordinal);

    private static string PlacesOf(string text) => string.Join(' ', Place().Matches(text).Select(static match => match.Value).Order());

    private static string FindSource()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SalesFlow.Video.sln")))
                return Path.Combine(folder.FullName, "samples", "SalesFlow.App");
        }

        throw new InvalidOperationException("The tests run outside of the repository.");
    }

    [GeneratedRegex("""\b[wW]ords\["(?<key>\w+)"[,\]]""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(occurrences?|runs?(?! (it|this app)\b)|webhooks?|offline|grants?|sync|polling|payload|fetch(es|ed)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InternalEnglish();

    [GeneratedRegex(@"\b(Lauf|Läufe|Durchgang|Durchführung\w*|Webhooks?|offline|Grants?|Synchron\w*|Polling|abrufen|abgerufen|Termin\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InternalGerman();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();
}
