using System.Collections.Frozen;

namespace SalesFlow.Video.Transcripts;

/// <summary>Words that stand before a colon in speech and in no name, English and German.</summary>
internal static class SpokenWords
{
    // Written small. Left out are those that are part of names somewhere: der, das, do, du, die, bin, so, will, an, and, und, von.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = Set(
        StringComparer.Ordinal,
        "the a is are was were am be been it its this that these those there here we you they he she i my our your his her their me us them "
        + "what how why when where which who if but because not no to for about with would should could can does did doing have has had "
        + "say says said saying tell tells told ask asks asked think thought mean means meant like know need needs want wants let get got go "
        + "goes going make makes see as than then also just only "
        + "ist sind war waren wird werden ich wir er es ihr ihm uns nicht kein keine ein eine einen dass wie was warum wann wenn weil aber hat "
        + "habe haben hatte mein meine unser unsere sagt sagte sage heißt meint auch noch dann denn also nur mal wo wer kann können muss müssen");

    // The first word of a remark: "Well, this: …", "Monday morning: …".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Set(
        StringComparer.OrdinalIgnoreCase,
        "e.g. i.e. q&a pros firstly secondly thirdly finally lastly next again plus otherwise meanwhile however therefore "
        + "today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday yes yeah no nope well okay ok so now right sure look "
        + "listen sorry thanks hello hi hey or and but because if when what why how where who which that this these those there it we they my our "
        + "your the erstens zweitens drittens zuerst schließlich heute morgen gestern ja nein gut nun genau danke hallo also und oder aber wenn "
        + "weil warum wie wer wo wann ich wir es ein eine mein unser dein zum zur");

    // Alone before a colon they announce what follows. Beside another word they may be names: a Price, a Link, a Grund.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Alone = Set(
        StringComparer.OrdinalIgnoreCase,
        "note notes nb ps fyi tldr edit hint tip tips warning attention caution important remember reminder example examples "
        + "question questions answer answers summary agenda update updates topic topics subject re fw goal goals result results reason reasons "
        + "conclusion background context status decision decisions action actions task tasks step steps option options cons "
        + "time date price total deadline budget fact facts problem problems issue issues solution idea ideas point points spoiler quote disclaimer "
        + "source link website email e-mail phone address url http https he she you one two three four five first second third see klar "
        + "hinweis hinweise notiz achtung wichtig beispiel frage fragen antwort antworten zusammenfassung tagesordnung thema themen ziel ziele "
        + "ergebnis ergebnisse grund gründe fazit stand entscheidung aufgabe aufgaben schritt schritte das er ihr man "
        + "exemple remarque ejemplo nota pregunta respuesta");

    // What the last word of an announcement may be: "The next step: …", "Quick question: …".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Announcements = Set(
        StringComparer.OrdinalIgnoreCase,
        "note question questions answer example examples point points thing things step steps item items fact problem problems issue issues "
        + "idea ideas reason reasons topic topics agenda summary update updates result results option options word words number numbers "
        + "story news bottom line takeaway takeaways lesson deal catch trick rule rules goal goals plan "
        + "frage fragen antwort beispiel punkt punkte sache schritt schritte thema themen grund gründe problem probleme idee ergebnis ergebnisse "
        + "option optionen zahl zahlen plan ziel ziele wort");

    /// <summary>True for a word that no name contains.</summary>
    public static bool Contain(ReadOnlySpan<char> word) => Small.Contains(word);

    /// <summary>True for a word that begins a remark; it may carry a comma. In capitals it is a department: the IT manager is a person.</summary>
    public static bool Open(ReadOnlySpan<char> word) => word is not "IT" && Openers.Contains(word.TrimEnd(','));

    /// <summary>True for a text that is one word which introduces what follows.</summary>
    public static bool Introduce(ReadOnlySpan<char> text) => Alone.Contains(text);

    /// <summary>True for a word that announces something.</summary>
    public static bool Announce(ReadOnlySpan<char> word) => Announcements.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(StringComparer comparer, string words) =>
        words.Split(' ').ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
