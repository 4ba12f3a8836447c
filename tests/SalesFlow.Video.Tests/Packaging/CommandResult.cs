namespace SalesFlow.Video.Tests.Packaging;

internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The lines that say what went wrong.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];

    /// <summary>The output of a command that must succeed.</summary>
    public string SuccessfulOutput()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}:\n{(Errors.Count > 0 ? string.Join('\n', Errors) : Output)}");

        return Output;
    }
}
