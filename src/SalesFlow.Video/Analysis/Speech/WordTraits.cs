namespace SalesFlow.Video.Analysis.Speech;

/// <summary>What the word lists say about a word.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>A word of grammar, such as "the".</summary>
    Stop = 1,

    /// <summary>An everyday word that names no subject, such as "thing" or "maybe".</summary>
    Background = 2,

    /// <summary>A word of assent that keeps the other one talking, such as "mhm".</summary>
    Backchannel = 4,

    /// <summary>A sound of hesitation, such as "um".</summary>
    Hesitation = 8,

    /// <summary>A word that is a filler at the edge of a clause only, such as "like".</summary>
    EdgeFiller = 16,

    /// <summary>A word that turns what follows around, such as "not".</summary>
    Negation = 32,

    /// <summary>Holds a digit.</summary>
    Number = 64,
}
