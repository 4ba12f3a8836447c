using System.Collections.Frozen;

namespace SalesFlow.App.Widgets;

/// <summary>The shapes of the icons by their names.</summary>
internal static class IconShapes
{
    private static readonly FrozenDictionary<string, string> Shapes = new Dictionary<string, string>
    {
        ["alert"] = """<path d="M10 3 2.5 16.5h15z"/><path d="M10 8.5v3.5M10 14.2v.1"/>""",
        ["arrow-left"] = """<path d="M16 10H4M9 5l-5 5 5 5"/>""",
        ["calendar"] = """<rect x="3" y="4.5" width="14" height="12.5" rx="2"/><path d="M3 8.5h14M7 2.5v4M13 2.5v4"/>""",
        ["check"] = """<path d="m4 10.5 4 4 8-9"/>""",
        ["chevron"] = """<path d="m8 5 5 5-5 5"/>""",
        ["clock"] = """<circle cx="10" cy="10" r="7"/><path d="M10 6v4.2l2.8 1.8"/>""",
        ["copy"] = """<rect x="7" y="7" width="10" height="10" rx="2"/><path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2"/>""",
        ["cross"] = """<path d="m5 5 10 10M15 5 5 15"/>""",
        ["download"] = """<path d="M10 3v9M6 8.5l4 4 4-4M4 16.5h12"/>""",
        ["external"] = """<path d="M11 4h5v5M16 4l-7 7M8 5H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3"/>""",
        ["gear"] = """<circle cx="10" cy="10" r="2.6"/><path d="M10 2.5v2.3M10 15.2v2.3M2.5 10h2.3M15.2 10h2.3M4.7 4.7l1.6 1.6M13.7 13.7l1.6 1.6M15.3 4.7l-1.6 1.6M6.3 13.7l-1.6 1.6"/>""",
        ["info"] = """<circle cx="10" cy="10" r="7"/><path d="M10 9.2v4.3M10 6.5v.1"/>""",
        ["list"] = """<path d="M7 5.5h9M7 10h9M7 14.5h9M3.7 5.5h.1M3.7 10h.1M3.7 14.5h.1"/>""",
        ["pencil"] = """<path d="m4 16 .8-3.4L13.5 4l2.6 2.6-8.7 8.6z"/>""",
        ["people"] = """<circle cx="7.5" cy="7" r="3"/><path d="M2.5 16.5c.3-3 2.2-4.6 5-4.6s4.7 1.6 5 4.6M13 4.3a3 3 0 0 1 0 5.4M14.5 12.2c1.8.6 2.8 2.1 3 4.3"/>""",
        ["person"] = """<circle cx="10" cy="6.8" r="3.3"/><path d="M3.8 17c.4-3.4 2.7-5.2 6.2-5.2s5.8 1.8 6.2 5.2"/>""",
        ["play"] = """<path d="M6 4v12l10-6z"/>""",
        ["plug"] = """<path d="M7 3v4M13 3v4M5 7h10v2.5a5 5 0 0 1-10 0zM10 14.5V17.5"/>""",
        ["plus"] = """<path d="M10 4v12M4 10h12"/>""",
        ["refresh"] = """<path d="M16 8.5A6.5 6.5 0 1 0 16.3 12M16.5 4v4.5H12"/>""",
        ["search"] = """<circle cx="8.8" cy="8.8" r="5.3"/><path d="m12.8 12.8 4.2 4.2"/>""",
        ["share"] = """<circle cx="5" cy="10" r="2"/><circle cx="14.5" cy="4.8" r="2"/><circle cx="14.5" cy="15.2" r="2"/><path d="m6.8 9 6-3.3M6.8 11l6 3.3"/>""",
        ["sign-out"] = """<path d="M8 4H5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3M12.5 6.5 16 10l-3.5 3.5M16 10H8"/>""",
        ["text"] = """<path d="M4 5h12M4 8.5h12M4 12h8M4 15.5h5"/>""",
        ["trash"] = """<path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6"/>""",
        ["video"] = """<rect x="2.5" y="5.5" width="10" height="9" rx="2"/><path d="m12.5 9 5-2.5v7l-5-2.5"/>""",
    }.ToFrozenDictionary();

    public static string Of(string name) =>
        Shapes.TryGetValue(name, out var shape) ? shape : throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
}
