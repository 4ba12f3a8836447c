namespace SalesFlow.App.Calls;

/// <summary>Stands for the words of the call page, in <c>CallWords.resx</c> and <c>CallWords.de.resx</c>.</summary>
public sealed class CallWords;
