namespace SalesFlow.App.Settings;

/// <summary>Stands for the words of the settings, in <c>SettingsWords.resx</c> and <c>SettingsWords.de.resx</c>.</summary>
public sealed class SettingsWords;
