namespace SalesFlow.Video.Analysis.Promises;

/// <summary>A wording that opens a promise.</summary>
/// <param name="From">Where it begins, as the number of a word.</param>
/// <param name="Verb">Where the verb of action stands.</param>
/// <param name="Responsible">Whom it makes responsible.</param>
internal readonly record struct Opening(int From, int Verb, Responsible Responsible);
