namespace SalesFlow.App.Security;

/// <summary>Takes the permissions of others off the files of earlier starts, which were made as the machine makes files.</summary>
internal sealed partial class CloseFiles(IEnumerable<PrivatePath> paths, ILogger<CloseFiles> logger) : IHostedService
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // A link leads to what somebody else keeps.
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
            return Task.CompletedTask;

        foreach (var path in paths.SelectMany(static path => ListAll(path.Value)))
            Close(path);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<string> ListAll(string path)
    {
        if (Directory.Exists(path))
            return IsShared(path) ? [] : Directory.EnumerateFileSystemEntries(path, "*", Below).Prepend(path);
        return File.Exists(path) ? [path] : [];
    }

    /// <summary>A folder such as /tmp is everybody's on purpose, and what is in it not ours, whoever configured it.</summary>
    private static bool IsShared(string folder) => !OperatingSystem.IsWindows() && File.GetUnixFileMode(folder).HasFlag(UnixFileMode.StickyBit);

    private void Close(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) is var mode && (mode & ~Owner) != 0)
                File.SetUnixFileMode(path, mode & Owner);
        }
        catch (IOException) when (!Path.Exists(path))
        {
            // Such as SQLite's log, which goes with the last connection.
        }
        catch (UnauthorizedAccessException exception)
        {
            LogLeftOpen(exception, path);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Others may open {Path}, and it belongs to another user of the machine: take their permissions away")]
    private partial void LogLeftOpen(Exception exception, string path);
}
