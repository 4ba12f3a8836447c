namespace SalesFlow.Video.Tests.Packaging;

[Trait("Category", "Packaging")]
public sealed class DotnetCommandTests
{
    [Fact]
    public async Task A_command_returns_its_exit_code_and_what_it_wrote()
    {
        var result = await RunAsync(TimeSpan.FromMinutes(1), "exec", "missing.dll");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("missing.dll", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_past_its_limit_is_ended()
    {
        var error = await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(TimeSpan.Zero, "--info"));

        Assert.Contains("'dotnet --info' was ended after 00:00:00", error.Message, StringComparison.Ordinal);
    }

    private static Task<CommandResult> RunAsync(TimeSpan limit, params string[] arguments) =>
        DotnetCommand.RunAsync(Path.GetTempPath(), arguments, limit, TestContext.Current.CancellationToken);
}
