namespace SalesFlow.Video.Analysis.Promises;

/// <summary>The forms of a regular German verb that promises are made with.</summary>
internal sealed class GermanVerb
{
    private static readonly string[] Particles =
        ["zusammen", "bereit", "fertig", "heraus", "weiter", "durch", "raus", "frei", "hoch", "nach", "vor", "ein", "ab", "an", "um", "zu"];

    public GermanVerb(string infinitive)
    {
        var particle = Array.Find(Particles, candidate => infinitive.StartsWith(candidate, StringComparison.Ordinal) && infinitive.Length >= candidate.Length + 5);
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
}
