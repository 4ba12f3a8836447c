using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.TestKit.Clocks;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

public sealed class AnalyzeAgainTests
{
    [Fact]
    public async Task Two_callers_who_ask_again_at_once_get_the_same_new_analysis_which_is_paid_for_once()
    {
        await using var host = await VideoHost.StartConnectedAsync(services: static services =>
        {
            FakeAnalyzer.Register(services);
            WatchedAnalysisStore.Register(services);
        });
        var held = await HoldAsync(host);
        var store = host.Services.GetRequiredService<WatchedAnalysisStore>();
        var analyzer = FakeAnalyzer.Of(host);
        using var client = host.ClientOf(VideoHost.Seller);
        using var earlier = await client.PostNothingAsync($"{held.Url}/analyze");
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var gate = new TaskCompletionSource();
        (analyzer.Gate, analyzer.Called) = (gate.Task, new(TaskCreationOptions.RunContinuationsAsynchronously));

        var firstPost = client.PostNothingAsync($"{held.Url}/analyze?again=true");
        await analyzer.Called.Task.WaitAsync(TestContext.Current.CancellationToken);
        store.Looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var secondPost = client.PostNothingAsync($"{held.Url}/analyze?again=true");
        await store.Looked.Task.WaitAsync(TestContext.Current.CancellationToken);
        gate.SetResult();
        using var first = await firstPost;
        using var second = await host.Time.PassUntilAsync(secondPost);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.NotEqual((await earlier.ReadJsonAsync()).Text("created_at"), (await first.ReadJsonAsync()).Text("created_at"));
        Assert.Equal((await first.ReadJsonAsync()).Text("created_at"), (await second.ReadJsonAsync()).Text("created_at"));
        Assert.Equal(2, analyzer.Calls);
    }

    [Theory]
    [InlineData("again=false", HttpStatusCode.OK)]
    [InlineData("again=", HttpStatusCode.OK)]
    [InlineData("again=yes", HttpStatusCode.BadRequest)]
    public async Task Only_true_asks_again(string query, HttpStatusCode expected)
    {
        await using var host = await VideoHost.StartConnectedAsync(services: FakeAnalyzer.Register);
        var held = await HoldAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);
        using var first = await client.PostNothingAsync($"{held.Url}/analyze");

        using var second = await client.PostNothingAsync($"{held.Url}/analyze?{query}");

        Assert.Equal(expected, second.StatusCode);
        Assert.Equal(1, FakeAnalyzer.Of(host).Calls);
    }

    private static async Task<HeldMeeting> HoldAsync(VideoHost host)
    {
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("Seller", "I will send the offer until Tuesday."), ("Buyer", "Great, thank you."));
        return held;
    }
}
