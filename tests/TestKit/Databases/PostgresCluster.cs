using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SalesFlow.Video.TestKit.Databases;

/// <summary>
/// A PostgreSQL of the tests' own: made when the tests start, thrown away when they end, on loopback only. It never waits for the
/// disk, so nothing that is measured on it may be quoted, unless it was made with <see cref="WithDurableCommits"/>.
/// <c>SALESFLOW_TEST_POSTGRES</c> names another server to be used instead.
/// </summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private const string Absence = "There is no PostgreSQL here. Install the package 'postgresql' or set SALESFLOW_TEST_POSTGRES.";

    private const string NeverWaits = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    private readonly PostgresBinaries? _binaries = PostgresBinaries.Find();
    private readonly string _durability;
    private string? _folder;
    private string? _address;

    public PostgresCluster()
        : this(NeverWaits)
    {
    }

    private PostgresCluster(string durability)
    {
        _durability = durability;
    }

    /// <summary>Makes a cluster that waits for the disk at each commit, as a server does by default.</summary>
    public static PostgresCluster WithDurableCommits() => new("");

    public ValueTask InitializeAsync() => new(StartAsync());

    public bool IsRunning => _address is not null;

    /// <summary>Skips the test where there is no PostgreSQL; in the whole check, which must not leave anything out, the test fails.</summary>
    public void RequireServer()
    {
        if (!IsRunning && Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException(Absence);
        Assert.SkipUnless(IsRunning, Absence);
    }

    /// <summary>Creates an empty database and returns how to connect to it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        RequireServer();
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(_address) { Database = name, Pooling = true, MaxPoolSize = 20 }.ConnectionString;
    }

    /// <summary>Drops a database that was created here.</summary>
    public async Task DropDatabaseAsync(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
            return;

        await _binaries!.RunAsync("pg_ctl", "-D", $"{_folder}/data", "-s", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        _address = Environment.GetEnvironmentVariable("SALESFLOW_TEST_POSTGRES") is { Length: > 0 } given ? given : null;
        if (_address is not null || _binaries is null)
            return;

        _folder = Directory.CreateTempSubdirectory("salesflow-postgres-").FullName;
        await PostgresBinaries.GiveToServerAsync(_folder);
        await _binaries.RunAsync(
            "initdb", "-D", $"{_folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");

        // The server's output goes to a file: it outlives pg_ctl and would keep our pipes open.
        var port = FindFreePort();
        await _binaries.RunAsync(
            "pg_ctl", "-D", $"{_folder}/data", "-w", "-s", "-l", $"{_folder}/log", "-o",
            $"-p {port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=300 {_durability}",
            "start");
        _address = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false";
    }

    private static string FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(_address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
