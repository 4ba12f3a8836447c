namespace SalesFlow.Video.Analysis.Offline;

/// <summary>What the surroundings of a word say about whether it names a thing.</summary>
internal enum NounSign
{
    Silent,
    For,
    Against,
}
