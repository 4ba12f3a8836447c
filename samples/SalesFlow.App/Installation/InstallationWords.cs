namespace SalesFlow.App.Installation;

/// <summary>Stands for the words of the installed app, in <c>InstallationWords.resx</c> and <c>InstallationWords.de.resx</c>.</summary>
public sealed class InstallationWords;
