namespace SalesFlow.Video.Tests.Conventions;

/// <summary>The floors of the core: which folder stands on which, the root at the bottom.</summary>
internal static class Floors
{
    public const string Root = "root";

    private static readonly Dictionary<string, int> ByFolder = new()
    {
        [Root] = 0,
        ["Diagnostics"] = 1,
        ["Http"] = 2,
        ["Integrations"] = 3,
        ["Meetings"] = 4,
        ["Transcripts"] = 5,
        ["Analysis"] = 6,
        ["Events"] = 7,
        ["Jobs"] = 8,
        ["Webhooks"] = 9,
        ["Processing"] = 10,
        ["Hosting"] = 11,
        ["DependencyInjection"] = 12,
        ["Platforms/Zoom"] = 13,
        ["Platforms/Teams"] = 13,
        ["Platforms/GoogleMeet"] = 13,
    };

    /// <summary>The floor of <paramref name="folder"/>, or null when it has none.</summary>
    public static int? Find(string folder) => ByFolder.TryGetValue(folder, out var floor) ? floor : null;

    /// <summary>The folder that carries the floor of a file: the top one, and for a platform the one of that platform.</summary>
    public static string FolderOf(string path) => path.Split('/') switch
    {
        [_] => Root,
        ["Platforms", var platform, _, ..] => $"Platforms/{platform}",
        [var top, ..] => top,
        [] => Root,
    };
}
