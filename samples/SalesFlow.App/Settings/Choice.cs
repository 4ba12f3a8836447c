namespace SalesFlow.App.Settings;

/// <summary>One way to set something that a browser prefers.</summary>
/// <param name="Value">What is kept; empty to follow the browser or the system.</param>
/// <param name="Name">What people read.</param>
/// <param name="Language">The language of the name, where it is not the page's.</param>
public sealed record Choice(string Value, string Name, string? Language = null);
