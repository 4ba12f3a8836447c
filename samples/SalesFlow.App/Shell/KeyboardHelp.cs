namespace SalesFlow.App.Shell;

/// <summary>The keys that work on every page, for whoever presses the question mark.</summary>
internal static class KeyboardHelp
{
    public static IReadOnlyList<(string Key, string Word)> All { get; } =
    [
        ("/", "KeySearch"),
        ("n", "KeyNew"),
        ("j  k", "KeyMove"),
        ("Enter", "KeyOpen"),
        ("Esc", "KeyClose"),
        ("Space", "KeyPlay"),
        ("← →", "KeySeek"),
        ("?", "KeyHelp"),
    ];
}
