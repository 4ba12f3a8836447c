using System.Diagnostics;

namespace SalesFlow.Video.Proofs.Webhooks;

/// <summary>A node in a process of its own, which can be killed without a word.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    public const string Ready = "ready";

    private const string DatabaseVariable = "PROOF_DATABASE";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private NodeProcess(Process process)
    {
        _process = process;
    }

    /// <summary>The database that the parent names to a node.</summary>
    public static ProofDatabase Database => new(Environment.GetEnvironmentVariable(DatabaseVariable)!);

    /// <summary>Starts a command of this program and returns once it serves.</summary>
    public static async Task<NodeProcess> StartAsync(
        string command, ProofDatabase? database, IEnumerable<string> options, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(NodeProcess).Assembly.Location);
        start.ArgumentList.Add(command);
        foreach (var option in options)
            start.ArgumentList.Add(option);

        // As a web project has it by default.
        start.Environment["DOTNET_gcServer"] = "1";

        // Watching for changed settings means watching all files below the working folder, and each commit is a change of one.
        start.Environment["DOTNET_hostBuilder__reloadConfigOnChange"] = "false";
        if (database is not null)
            start.Environment[DatabaseVariable] = database.ConnectionString;

        var node = new NodeProcess(Process.Start(start)!);
        try
        {
            await node.WaitUntilReadyAsync(cancellationToken);
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Ends the process as a power cut does: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Lets the node report.</summary>
    public async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync(cancellationToken);
        return await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("A node is gone.");
    }

    /// <summary>Lets the node end in order.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        var output = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"A node ended with {_process.ExitCode}: {output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line == Ready)
                return;
        }

        throw new InvalidOperationException("A node ended before it was ready; its error output says why.");
    }
}
