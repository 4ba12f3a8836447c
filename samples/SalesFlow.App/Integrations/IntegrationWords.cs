namespace SalesFlow.App.Integrations;

/// <summary>Stands for the words of connected accounts, in <c>IntegrationWords.resx</c> and <c>IntegrationWords.de.resx</c>.</summary>
public sealed class IntegrationWords;
