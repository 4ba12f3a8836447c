namespace SalesFlow.App.Shell;

/// <summary>Stands for the words around all pages, in <c>ShellWords.resx</c> and <c>ShellWords.de.resx</c>.</summary>
public sealed class ShellWords;
