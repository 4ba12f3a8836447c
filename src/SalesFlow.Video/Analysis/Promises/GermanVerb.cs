namespace SalesFlow.Video.Analysis.Promises;

/// <summary>The forms of a regular German verb that promises are made with.</summary>
internal sealed class GermanVerb
{
    private const int ShortestVerb = 5;

    private static readonly string[] Particles =
        ["zusammen", "bereit", "fertig", "heraus", "weiter", "durch", "raus", "frei", "hoch", "nach", "vor", "ein", "ab", "an", "um", "zu"];

    public GermanVerb(string infinitive)
    {
        var particle = Array.Find(Particles, candidate => IsSeparable(infinitive, candidate));
        Infinitive = infinitive;
        Particle = particle;
        Plural = particle is null ? infinitive : infinitive[particle.Length..];
        var stem = Plural.EndsWith("en", StringComparison.Ordinal) ? Plural[..^2] : Plural[..^1];
        First = stem + "e";
        Third = stem[^1] is 't' or 'd' ? stem + "et" : stem + "t";
    }

    public string Infinitive { get; }

    /// <summary>What stands at the end of the clause when the verb is conjugated; null for a verb that stays whole.</summary>
    public string? Particle { get; }

    /// <summary>As in "wir schicken".</summary>
    public string Plural { get; }

    /// <summary>As in "ich schicke".</summary>
    public string First { get; }

    /// <summary>As in "sie schickt".</summary>
    public string Third { get; }

    // What remains must be long enough to be a verb: "an-rufen", but not "ab-er".
    private static bool IsSeparable(string infinitive, string particle) =>
        infinitive.StartsWith(particle, StringComparison.Ordinal) && infinitive.Length >= particle.Length + ShortestVerb;
}
