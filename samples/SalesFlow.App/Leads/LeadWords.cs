namespace SalesFlow.App.Leads;

/// <summary>Stands for the words of leads, in <c>LeadWords.resx</c> and <c>LeadWords.de.resx</c>.</summary>
public sealed class LeadWords;
