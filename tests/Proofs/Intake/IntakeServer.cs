using System.Text.Json;
using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.Proofs.Webhooks;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>A fresh server process on a fresh database, with requests made for it.</summary>
internal sealed class IntakeServer : IAsyncDisposable
{
    private readonly NodeProcess _process;
    private readonly ProofDatabase? _database;
    private readonly PostgresCluster _postgres;
    private readonly DirectoryInfo _folder;

    private IntakeServer(NodeProcess process, ProofDatabase? database, PostgresCluster postgres, DirectoryInfo folder, Uri address)
    {
        _process = process;
        _database = database;
        _postgres = postgres;
        _folder = folder;
        Address = address;
        Requests = new RequestFile(Path.Combine(FindMemory(), $"{folder.Name}.requests"), address);
    }

    public Uri Address { get; }

    public RequestFile Requests { get; }

    public TimeSpan ProcessorTime => _process.ProcessorTime;

    public static async Task<IntakeServer> StartAsync(IntakeMode mode, PostgresCluster postgres, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("salesflow-intake-");
        var database = !mode.HasDatabase ? null
            : mode.IsOnPostgres ? new ProofDatabase(await postgres.CreateDatabaseAsync())
            : ProofDatabase.SqliteIn(folder.FullName);
        var address = AppProcess.FindFreeAddress();
        var process = await NodeProcess.StartAsync(
            IntakeNode.Command, database, ["--mode", mode.Name, "--address", address.ToString()], cancellationToken);
        return new IntakeServer(process, database, postgres, folder, address);
    }

    /// <summary>To be called between the warm-up and what is measured.</summary>
    public Task SettleAsync(CancellationToken cancellationToken) => _database?.SettleAsync(cancellationToken) ?? Task.CompletedTask;

    public async Task<long> CountRowsAsync(CancellationToken cancellationToken) =>
        _database is null ? 0 : await _database.CountAsync("SELECT count(*) FROM webhook_deliveries", cancellationToken);

    /// <summary>Returns what the server has counted since it started.</summary>
    public async Task<NodeCounts> CountWorkAsync(CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<NodeCounts>(await _process.AskAsync(cancellationToken))!;

    public Task StopAsync(CancellationToken cancellationToken) => _process.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        if (_database is { IsPostgres: true })
            await _postgres.DropDatabaseAsync(_database.ConnectionString);
        Requests.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>A folder that is not on the disk, where there is one: half a gigabyte on its way there would hold up every commit.</summary>
    private static string FindMemory() => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
}
