using System.Diagnostics;
using System.Globalization;

namespace SalesFlow.Video.TestKit.Databases;

/// <summary>The programs of an installed PostgreSQL server. They refuse to run as root, who runs them as the user <c>postgres</c>.</summary>
internal sealed class PostgresBinaries(string folder)
{
    private const string Versions = "/usr/lib/postgresql";

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Finds the newest version, or null when there is none.</summary>
    public static PostgresBinaries? Find()
    {
        if (!Directory.Exists(Versions))
            return null;

        var newest = Directory.GetDirectories(Versions)
            .Where(static version => File.Exists($"{version}/bin/initdb"))
            .MaxBy(static version => double.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0);
        return newest is null ? null : new PostgresBinaries($"{newest}/bin");
    }

    /// <summary>Lets the server write to a folder that we have made.</summary>
    public static Task GiveToServerAsync(string path) => IsRoot ? ExecuteAsync("chown", ["postgres", path]) : Task.CompletedTask;

    public Task RunAsync(string program, params string[] arguments) => IsRoot
        ? ExecuteAsync("runuser", ["-u", "postgres", "--", $"{folder}/{program}", .. arguments])
        : ExecuteAsync($"{folder}/{program}", arguments);

    private static async Task ExecuteAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output}{await errors}");
    }
}
