using System.Diagnostics;
using System.Text;

namespace SalesFlow.Video.Tests.Packaging;

/// <summary>Runs the dotnet command in a process of its own, within a time limit.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs to the end and returns exit code and output; past the limit the process and its children are ended.</summary>
    public static async Task<CommandResult> RunAsync(string folder, string[] arguments, TimeSpan limit, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = StartOf(folder, arguments) };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var command = string.Join(' ', arguments);

            throw new TimeoutException($"'dotnet {command}' was ended after {limit}. Its output so far:\n{Read(output)}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return new CommandResult(process.ExitCode, Read(output));
    }

    private static ProcessStartInfo StartOf(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Under "dotnet test" these point to the SDK of the parent and steer the child; nodes and servers would outlive the test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";

        return start;
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output) output.AppendLine(line);
    }

    private static string Read(StringBuilder output)
    {
        lock (output) return output.ToString();
    }
}
