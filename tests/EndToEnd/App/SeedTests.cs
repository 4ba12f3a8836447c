using SalesFlow.Video.Proofs.App;

namespace SalesFlow.Video.EndToEnd.App;

/// <summary>A developer fills the sample app with made-up meetings.</summary>
public sealed class SeedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seeded_meetings_are_read_like_any_other()
    {
        await using var app = await AppProcess.StartAsync(null, Token);

        var seeded = await app.RunCommandAsync(["seed-meetings", "300"], "", Token);
        var held = await app.GetAsync("/api/video-meetings/meetings?status=completed&limit=1", Token);
        var ahead = await app.GetAsync("/api/video-meetings/meetings?upcoming=true&limit=200", Token);
        var leads = await app.GetAsync("/api/leads", Token);

        Assert.True(seeded.ExitCode == 0, seeded.Output);
        var meeting = held["items"]![0]!;
        Assert.NotEmpty((string)meeting["ai_summary"]!);
        Assert.Single(meeting["action_items"]!.AsArray());
        Assert.Single(meeting["occurrences"]!.AsArray());
        Assert.NotEmpty(ahead["items"]!.AsArray());
        Assert.Equal(15, leads.AsArray().Count);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("10 --nobody")]
    public async Task A_command_that_cannot_be_read_is_explained(string arguments)
    {
        await using var app = await AppProcess.StartAsync(null, Token);

        var refused = await app.RunCommandAsync(["seed-meetings", .. arguments.Split(' ')], "", Token);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("seed-meetings COUNT", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Made_up_meetings_come_beside_real_ones_only_on_purpose()
    {
        await using var app = await AppProcess.StartAsync(null, Token);
        Dictionary<string, string> production = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["SalesFlowVideo__Zoom__ClientId"] = "client",
            ["SalesFlowVideo__Zoom__ClientSecret"] = "secret",
            ["SalesFlowVideo__Zoom__WebhookSecretTokens__0"] = "token",
        };

        var refused = await app.RunCommandAsync(["seed-meetings", "10"], "", Token, production);
        var sure = await app.RunCommandAsync(["seed-meetings", "10", "--owner", "demo", "--yes"], "", Token, production);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--yes", refused.Output, StringComparison.Ordinal);
        Assert.True(sure.ExitCode == 0, sure.Output);
    }
}
