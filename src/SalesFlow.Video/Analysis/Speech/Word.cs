namespace SalesFlow.Video.Analysis.Speech;

/// <summary>One word in a text: where it stands, and its number in the vocabulary.</summary>
internal readonly record struct Word(int Start, int Length, int Id)
{
    public int End => Start + Length;
}
