using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class FileModeTests : IDisposable
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Entering = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("salesflow-files-");

    private string Database => Path.Combine(_folder.FullName, "data", "salesflow.db");

    private string Recordings => Path.Combine(_folder.FullName, "recordings");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_the_app_writes_is_for_its_own_user_of_the_machine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such modes here.");
        await using var app = await StartAsync();
        await app.Services.GetRequiredService<IRecordingArchive>()
            .SaveAsync("meeting/occurrence/1.mp4", new MemoryStream([1, 2, 3]), TestContext.Current.CancellationToken);

        var open = ListOpen();

        Assert.Empty(open);
        Assert.True(File.Exists($"{Database}-wal") && File.Exists(Path.Combine(Recordings, "meeting", "occurrence", "1.mp4")));
    }

    [Fact]
    public async Task What_earlier_starts_wrote_is_closed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such modes here.");
        await using (await StartAsync())
        {
            // Only to make the database.
        }

        foreach (var name in new[] { "meeting/1.mp4", "meeting/more/2.m4a" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Recordings, name))!);
            await File.WriteAllBytesAsync(Path.Combine(Recordings, name), [1], TestContext.Current.CancellationToken);
        }

        var others = Path.Combine(_folder.FullName, "of-others.txt");
        await File.WriteAllTextAsync(others, "Not the app's.", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(Recordings, "link"), others);
        Open(others);
        foreach (var file in Directory.EnumerateFileSystemEntries(_folder.FullName, "*", SearchOption.AllDirectories))
            Open(file);

        await using var app = await StartAsync();

        // Folders that the database only lies in may be anybody's.
        Assert.Equal([Path.GetDirectoryName(Database)!, others, Path.Combine(Recordings, "link")], ListOpen().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_everybodys_on_purpose_stays_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such modes here.");
        var shared = Directory.CreateDirectory(Recordings).FullName;
        SetMode(shared, Others | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.StickyBit);

        await using var app = await StartAsync();

        Assert.Equal([shared], ListOpen());
    }

    private static void Open(string path) => SetMode(path, Directory.Exists(path) ? Everybody | Entering : Everybody);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private IEnumerable<string> ListOpen() => Directory.EnumerateFileSystemEntries(_folder.FullName, "*", SearchOption.AllDirectories)
        .Where(static path => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0);

    private Task<AppHost> StartAsync() => AppHost.StartAsync(configure: builder => builder
        .UseSetting("ConnectionStrings:SalesFlow", $"Data Source={Database}")
        .UseSetting("Recordings:Path", Recordings));
}
