using System.Text;
using SalesFlow.Video.Events;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>What the consumers of one life write down, on the disk before they return.</summary>
internal sealed class Notebook(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    private readonly Lock _lock = new();

    public void Write(Type consumer, VideoEvent called)
    {
        var line = Encoding.UTF8.GetBytes($"{called.Id} {consumer.Name}\n");
        lock (_lock)
        {
            _file.Write(line);
            _file.Flush(flushToDisk: true);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Reads the calls of all lives; a line that was torn by a kill is no call.</summary>
    public static IReadOnlyList<(Guid Event, string Consumer)> ReadFolder(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.calls").SelectMany(ReadWholeLines).Select(static line => line.Split(' '))
            .Select(static words => (Guid.Parse(words[0]), words[1])),
    ];

    private static IEnumerable<string> ReadWholeLines(string path)
    {
        var text = File.ReadAllText(path);
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
