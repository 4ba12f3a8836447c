using System.Security.Cryptography;
using SalesFlow.App.Configuration;

namespace SalesFlow.App.Database;

/// <summary>Gives a developer's machine a token key of its own, so that connected accounts outlive a restart.</summary>
internal static class DevelopmentTokenKey
{
    private const string KeyName = "development";

    /// <summary>In Development, and when no key is configured: makes one, once, in a file that only this user reads.</summary>
    public static void AddDevelopmentTokenKey(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || builder.Configuration["SalesFlowVideo:TokenKeys:Current"] is not null)
            return;

        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SalesFlowVideo:TokenKeys:Current"] = KeyName,
            [$"SalesFlowVideo:TokenKeys:Keys:{KeyName}"] = ReadOrMake(Path.Combine(AppData.Of(builder.Environment), "token.key")),
        });
    }

    private static string ReadOrMake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(path, options);
            using var writer = new StreamWriter(stream);
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Made by an earlier start.
        }

        return File.ReadAllText(path).Trim();
    }
}
