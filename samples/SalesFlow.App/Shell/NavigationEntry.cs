namespace SalesFlow.App.Shell;

/// <summary>One of the app's main places.</summary>
/// <param name="Href">Where it is.</param>
/// <param name="Icon">The icon beside its name.</param>
/// <param name="Word">The key of its name.</param>
public sealed record NavigationEntry(string Href, string Icon, string Word)
{
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("/meetings", "calendar", "Meetings"),
        new("/leads", "people", "Leads"),
        new("/integrations", "plug", "Integrations"),
        new("/settings", "gear", "Settings"),
    ];
}
