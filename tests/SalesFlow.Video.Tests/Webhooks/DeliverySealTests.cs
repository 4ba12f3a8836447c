using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Webhooks;

/// <summary>What lies in the store of a webhook's body.</summary>
public sealed class DeliverySealTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"download_token":"a-secret-of-the-platform","topic":"Größe"}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_store_holds_no_word_of_a_body()
    {
        await using var stage = new WebhookStage();

        await stage.SendAsync("key", body: Body);
        await stage.SendAsync("bad?", ScriptedReceiver.Batch, Body);

        foreach (var listed in await stage.ListAsync())
        {
            var stored = (await stage.Store.FindAsync(listed.Id, Token))!;
            Assert.NotNull(stored.SealedWith);
            Assert.DoesNotContain("secret", Encoding.Latin1.GetString(stored.Body.Span), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Equal_bodies_are_not_equal_in_the_store()
    {
        await using var stage = new WebhookStage();
        await stage.SendAsync("one", body: Body);
        await stage.SendAsync("two", body: Body);

        var bodies = await Task.WhenAll((await stage.ListAsync()).Select(async listed => (await stage.Store.FindAsync(listed.Id, Token))!.Body.ToArray()));

        Assert.NotEqual(bodies[0], bodies[1]);
        Assert.NotEqual(bodies[0][..13], bodies[1][..13]);
    }

    [Theory]
    [InlineData("another row")]
    [InlineData("another platform")]
    [InlineData("a changed byte")]
    [InlineData("a cut end")]
    [InlineData("another form")]
    [InlineData("nothing")]
    public async Task A_body_that_was_tampered_with_is_not_read(string how)
    {
        await using var stage = new WebhookStage();
        await stage.SendAsync("key", body: Body);
        var stored = (await stage.Store.FindAsync(Assert.Single(await stage.ListAsync()).Id, Token))!;
        var body = stored.Body.ToArray();
        var tampered = how switch
        {
            "another row" => stored with { Id = Guid.CreateVersion7(), Key = "copy" },
            "another platform" => stored with { Platform = MeetingPlatform.Parse("fakemeet2"), Id = stored.Id, Key = "copy" },
            "a changed byte" => stored with { Body = (byte[])[.. body[..^1], (byte)(body[^1] ^ 1)] },
            "a cut end" => stored with { Body = body.AsMemory(0, 20) },
            "another form" => stored with { Body = (byte[])[9, .. body[1..]] },
            _ => stored with { Body = default },
        };
        await using var second = new WebhookStage(services =>
        {
            OtherPlatform.AddTo(services, MeetingPlatform.Parse("fakemeet2"));
            services.AddKeyedSingleton<IWebhookReceiver, ScriptedReceiver>(MeetingPlatform.Parse("fakemeet2"));
        });
        await second.Store.AppendAsync([tampered], Token);

        await second.Application.StartAsync(Token);
        var job = (await WebhookStage.WaitForAsync(second.ListJobsAsync, static jobs => jobs is [{ LastError: not null }]))[0];

        Assert.Equal(JobState.Waiting, job.State);
        Assert.DoesNotContain("secret", job.LastError, StringComparison.Ordinal);
        Assert.Empty(second.Receiver.Read);
    }

    [Fact]
    public async Task What_an_earlier_version_stored_as_it_was_is_sealed_at_the_start_and_still_read()
    {
        await using var stage = new WebhookStage();
        var earlier = Enumerable.Range(0, 250)
            .Select(index => Delivery($"earlier-{index}") with { State = index % 2 == 0 ? DeliveryState.Processed : DeliveryState.NotUnderstood })
            .ToList();
        await stage.Store.AppendAsync(earlier, Token);

        await stage.Application.StartAsync(Token);
        await WebhookStage.WaitForAsync(() => stage.Store.ListNotSealedWithAsync(null, null, 1, Token), static left => left.Count == 0);
        await stage.Application.Get<VideoOperations>().RerunDeliveryAsync(earlier[1].Id, Token);

        Assert.Equal(Body, await stage.WaitForBodyAsync(earlier[1].Id));
    }

    [Fact]
    public async Task With_a_new_key_stored_bodies_are_sealed_anew_and_the_old_key_can_go()
    {
        var keys = new TokenKeyOptions { Current = "a", Keys = { ["a"] = NewKey(), ["b"] = NewKey() } };
        await using var stage = new WebhookStage(services => services.Configure<SalesFlowVideoOptions>(options => options.TokenKeys = keys));
        await stage.SendAsync("key", body: Body);
        var id = Assert.Single(await stage.ListAsync()).Id;

        keys.Current = "b";
        var rewritten = await stage.Application.Get<TokenKeyRotation>().RewriteAsync(Token);
        var again = await stage.Application.Get<TokenKeyRotation>().RewriteAsync(Token);
        keys.Keys.Remove("a");

        Assert.Equal((1, 0), (rewritten, again));
        Assert.Equal("b", (await stage.Store.FindAsync(id, Token))!.SealedWith);
        Assert.Equal(Body, await stage.ProcessAsync(id));
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static Delivery Delivery(string key) => new()
    {
        Id = Guid.CreateVersion7(),
        Platform = FakePlatform.Name,
        Key = key,
        Body = Body,
        ReceivedAt = DateTimeOffset.UnixEpoch,
    };
}
