namespace SalesFlow.App.Security;

/// <summary>Stands for the words of refused requests, in <c>SecurityWords.resx</c> and <c>SecurityWords.de.resx</c>.</summary>
public sealed class SecurityWords;
