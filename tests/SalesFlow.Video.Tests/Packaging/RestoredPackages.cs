using System.Text.Json;
using SalesFlow.Video.Tests.Conventions;

namespace SalesFlow.Video.Tests.Packaging;

/// <summary>The folder of the packages that this test run was restored from, so that child processes need no registry.</summary>
internal static class RestoredPackages
{
    public static string Folder
    {
        get
        {
            var path = Path.Combine(RepositoryTree.Root, "tests/SalesFlow.Video.Tests/obj/project.assets.json");
            using var assets = JsonDocument.Parse(File.ReadAllBytes(path));

            return assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        }
    }
}
