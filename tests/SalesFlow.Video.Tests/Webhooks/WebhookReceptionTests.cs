using System.Text;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Webhooks;

/// <summary>What is stored of a webhook, and what its sender is told.</summary>
public sealed class WebhookReceptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_webhook_is_stored_with_its_exact_bytes()
    {
        await using var stage = new WebhookStage();
        byte[] sent = [.. """{"topic":"Gespräch über Größe","x":"""u8, 0xC3, 0x28, 0x00];
        var buffer = sent.ToArray();

        var answer = await stage.SendAsync("key", body: buffer, eventType: "meeting.ended");
        buffer.AsSpan().Clear();

        Assert.Equal(new WebhookAnswer(200), answer);
        var stored = await stage.Store.FindAsync(Assert.Single(await stage.ListAsync()).Id, Token);
        Assert.Equal((FakePlatform.Name, "key", "meeting.ended", DeliveryState.Received), (stored!.Platform, stored.Key, stored.EventType, stored.State));
        Assert.Equal(stage.Application.Clock.GetUtcNow(), stored.ReceivedAt);
        Assert.Equal(sent, await stage.ProcessAsync(stored.Id));
    }

    [Fact]
    public async Task Ids_are_uuids_of_the_moment()
    {
        await using var stage = new WebhookStage();
        for (var sent = 0; sent < 100; sent++)
            await stage.SendAsync();

        var ids = (await stage.ListAsync()).Select(static delivery => delivery.Id).ToList();

        Assert.Equal(100, ids.Distinct().Count());
        var ofTheFramework = Guid.CreateVersion7(stage.Application.Clock.GetUtcNow());
        Assert.All(ids, id => Assert.Equal((7, 0x8, ofTheFramework.ToString()[..15]), (id.Version, id.Variant & 0xC, id.ToString()[..15])));
    }

    [Fact]
    public async Task Ids_are_in_the_order_of_arrival_also_within_a_moment_and_when_the_clock_is_set_back()
    {
        await using var stage = new WebhookStage();
        for (var sent = 0; sent < 20; sent++)
            await stage.SendAsync($"{sent}");
        stage.Application.Clock.AdjustTime(stage.Application.Clock.GetUtcNow() - TimeSpan.FromHours(1));
        for (var sent = 20; sent < 40; sent++)
            await stage.SendAsync($"{sent}");

        var inOrderOfIds = (await stage.ListAsync()).OrderBy(static delivery => delivery.Id);

        Assert.Equal(Enumerable.Range(0, 40).Select(static sent => $"{sent}"), inOrderOfIds.Select(static delivery => delivery.Key));
    }

    [Fact]
    public async Task A_repeat_gets_the_same_answer_and_is_stored_once()
    {
        await using var stage = new WebhookStage();

        var first = await stage.SendAsync("key");
        var repeat = await stage.SendAsync("key");

        Assert.Equal(first, repeat);
        Assert.Single(await stage.ListAsync());
    }

    [Theory]
    [InlineData(WebhookRefusal.UnknownPath)]
    [InlineData(WebhookRefusal.Missing)]
    [InlineData(WebhookRefusal.Wrong)]
    [InlineData(WebhookRefusal.OutsideClock)]
    public async Task A_webhook_without_a_good_proof_gets_the_platforms_answer_and_is_not_stored(WebhookRefusal reason)
    {
        await using var stage = new WebhookStage();

        var answer = await stage.SendAsync(verdict: reason.ToString());

        Assert.Equal(new WebhookAnswer(401), answer);
        Assert.Empty(await stage.ListAsync());
    }

    [Fact]
    public async Task Refusals_are_logged_once_a_minute_without_a_word_of_the_body()
    {
        await using var stage = new WebhookStage();
        var body = "forged-words"u8.ToArray();

        for (var time = 0; time < 5; time++)
            await stage.SendAsync("forged-key", nameof(WebhookRefusal.Wrong), body, "forged-event");
        stage.Application.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.SendAsync("forged-key", nameof(WebhookRefusal.OutsideClock), body, "forged-event");

        Assert.Equal(
            [
                "Warning A webhook in the name of fakemeet was refused: Wrong. Not logged since the last time: 0 ",
                "Warning A webhook in the name of fakemeet was refused: OutsideClock. Not logged since the last time: 4 ",
            ],
            stage.Warnings);
    }

    [Fact]
    public async Task A_question_whether_the_address_is_ours_is_answered_while_the_store_is_down()
    {
        await using var stage = new WebhookStage();
        stage.Store.BeforeAppend = static (_, _) => throw new InvalidOperationException("The store is down.");

        var answer = await stage.SendAsync(verdict: ScriptedReceiver.Question);

        Assert.Equal(new WebhookAnswer(200, "text/plain", "yes, ours"), answer);
        Assert.Empty(stage.Store.Batches);
        Assert.Empty(stage.Warnings);
    }

    [Fact]
    public async Task A_doubtful_webhook_is_answered_as_if_all_were_well_and_kept_in_quarantine()
    {
        await using var stage = new WebhookStage();

        var answer = await stage.SendAsync("key", ScriptedReceiver.Doubtful);

        Assert.Equal(new WebhookAnswer(202), answer);
        Assert.Equal(DeliveryState.Quarantined, Assert.Single(await stage.ListAsync()).State);
    }

    [Fact]
    public async Task A_doubtful_webhook_does_not_make_the_authentic_one_a_duplicate()
    {
        await using var stage = new WebhookStage();

        await stage.SendAsync("key", ScriptedReceiver.Doubtful);
        await stage.SendAsync("key", ScriptedReceiver.Doubtful);
        await stage.SendAsync("key");

        Assert.Equal([DeliveryState.Received, DeliveryState.Quarantined], (await stage.ListAsync()).Select(delivery => delivery.State));
    }

    [Theory]
    [InlineData("nul\0")]
    [InlineData("half a \uD83D character")]
    [InlineData("ümlaut")]
    [InlineData("")]
    public async Task What_no_database_would_take_becomes_a_hash_and_an_unreadable_event(string text)
    {
        await using var stage = new WebhookStage();

        var answers = new[] { await stage.SendAsync(text, eventType: text), await stage.SendAsync(new string('k', 5000) + text, eventType: new string('e', 5000)) };

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var stored = await stage.ListAsync();
        Assert.Equal(2, stored.DistinctBy(delivery => delivery.Key).Count());
        Assert.All(stored, delivery => Assert.True(delivery.EventType is null && delivery.Key.Length <= 128 && Ascii.IsValid(delivery.Key)));
    }

    [Fact]
    public async Task A_delivery_that_was_accepted_is_stored_although_its_sender_left()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();
        using var leaving = new CancellationTokenSource();

        var sending = stage.Webhooks.ReceiveAsync(FakePlatform.Name, WebhookStage.RequestOf("left"), leaving.Token);
        await leaving.CancelAsync();
        release.SetResult();

        Assert.Equal(200, (await sending).Status);
        Assert.Equal(200, (await first).Status);
        Assert.Equal(["left", "first"], (await stage.ListAsync()).Select(delivery => delivery.Key));
    }

    [Fact]
    public async Task An_application_can_prove_a_webhook_that_it_handles_itself()
    {
        await using var stage = new WebhookStage();

        var good = await VerifyAsync(ScriptedReceiver.Good);
        var mixed = Assert.IsType<WebhookVerdict.Accepted>(await VerifyAsync(ScriptedReceiver.Batch));
        var forged = await VerifyAsync(nameof(WebhookRefusal.Wrong));

        Assert.IsType<WebhookVerdict.Accepted>(good);
        Assert.Equal([DeliveryProof.Proven, DeliveryProof.Quarantined], mixed.Items.Select(static item => item.Proof));
        Assert.Equal(new WebhookVerdict.Refused(new WebhookAnswer(401), WebhookRefusal.Wrong), forged);
        Assert.Empty(stage.Store.Batches);

        Task<WebhookVerdict> VerifyAsync(string verdict) =>
            stage.Webhooks.VerifyAsync(FakePlatform.Name, WebhookStage.RequestOf("good,bad?", verdict), Token);
    }

    [Fact]
    public async Task Each_item_of_a_webhook_is_a_delivery_of_its_own()
    {
        await using var stage = new WebhookStage();
        await stage.SendAsync("second");

        var answer = await stage.SendAsync("first,second,bad?,third,third", ScriptedReceiver.Batch);

        Assert.Equal(new WebhookAnswer(202), answer);
        Assert.Equal(
            [("second", DeliveryProof.Proven), ("first", DeliveryProof.Proven), ("doubtful:bad", DeliveryProof.Quarantined), ("third", DeliveryProof.Proven)],
            (await stage.ListAsync()).OrderBy(static delivery => delivery.Id).Select(static delivery => (delivery.Key, delivery.Proof)));
    }

    [Fact]
    public async Task A_webhook_of_which_one_item_could_not_be_stored_is_sent_again_as_a_whole()
    {
        await using var stage = new WebhookStage();
        stage.Store.BeforeAppend = static (deliveries, _) =>
            deliveries.Any(static delivery => delivery.Key == "bad") ? throw new InvalidOperationException("This one is not taken.") : Task.CompletedTask;

        var answer = await stage.SendAsync("first,bad,last", ScriptedReceiver.Batch);

        Assert.Equal(503, answer.Status);
        Assert.Equal(["first", "last"], (await stage.ListAsync()).OrderBy(static delivery => delivery.Id).Select(static delivery => delivery.Key));
    }

    [Fact]
    public async Task A_platform_that_sends_no_webhooks_is_a_mistake_of_the_caller()
    {
        await using var application = new TestApplication();
        var webhooks = application.Get<VideoWebhooks>();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => webhooks.ReceiveAsync(FakePlatform.Name, new WebhookRequest(), Token));

        Assert.False(webhooks.Receives(FakePlatform.Name));
        Assert.Contains("'fakemeet' receives no webhooks here", error.Message, StringComparison.Ordinal);
    }
}
