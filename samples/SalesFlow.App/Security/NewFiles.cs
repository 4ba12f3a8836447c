using System.Runtime.InteropServices;

namespace SalesFlow.App.Security;

/// <summary>What the app writes is for its own user of the machine: the database, recordings, the key of a developer's machine.</summary>
internal static class NewFiles
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Keeps every file and folder from being made readable for others, also those that a library makes, such as SQLite's log.</summary>
    public static void KeepPrivate()
    {
        if (!OperatingSystem.IsWindows())
            _ = ChangeMask((uint)Others);
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint ChangeMask(uint mask);
}
