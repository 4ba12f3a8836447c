namespace SalesFlow.Video.EntityFramework.Tests.Schema;

/// <summary>Finds files of the repository that the tests run in.</summary>
internal static class RepositoryFiles
{
    public static string PathOf(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SalesFlow.Video.sln")))
                return Path.Combine(folder.FullName, relative);
        }

        throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
