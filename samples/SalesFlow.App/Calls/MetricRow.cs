namespace SalesFlow.App.Calls;

/// <summary>One number about a conversation, worded.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The value, with both sides where there are two.</param>
/// <param name="Meaning">What it says, in one line.</param>
public sealed record MetricRow(string Key, string Name, string Value, string Meaning);
