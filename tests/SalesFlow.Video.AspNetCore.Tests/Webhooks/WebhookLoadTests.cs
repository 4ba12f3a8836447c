using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.Webhooks;

/// <summary>Large, many, hostile and interrupted webhooks, and a store that is not there.</summary>
public sealed class WebhookLoadTests
{
    private const int Megabyte = 1024 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_of_exactly_one_megabyte_is_accepted()
    {
        await using var host = await WebhookHost.StartAsync();
        var body = new byte[Megabyte];
        Random.Shared.NextBytes(body);

        using var answer = await host.SendAsync(body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(body, await host.ReadBodyAsync(Assert.Single(await host.ListAsync()).Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_larger_body_is_refused_by_its_announced_and_by_its_actual_size(bool isChunked)
    {
        await using var host = await WebhookHost.StartAsync();
        using var request = host.Sign(new byte[Megabyte + 1]);
        request.Headers.TransferEncodingChunked = isChunked;

        using var answer = await host.SendAsync(request);

        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large");
        Assert.Empty(await host.ListAsync());
    }

    [Fact]
    public async Task An_endless_body_is_refused_while_it_is_being_sent()
    {
        await using var host = await WebhookHost.StartAsync();
        await using var connection = await host.ConnectAsync();
        await connection.WriteAsync(Encoding.ASCII.GetBytes($"POST {WebhookHost.Url} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"), Token);
        byte[] chunk = [.. "10000\r\n"u8, .. new byte[0x10000], .. "\r\n"u8];

        for (var sent = 0; sent < 20; sent++)
            await connection.WriteAsync(chunk, Token);
        using var reader = new StreamReader(connection, Encoding.ASCII);

        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync(Token));
    }

    [Fact]
    public async Task Chunks_of_any_size_are_put_together()
    {
        await using var host = await WebhookHost.StartAsync();
        var body = new byte[50_000];
        Random.Shared.NextBytes(body);
        using var request = host.Sign(body);
        using var content = new StreamContent(new MemoryStream(body), bufferSize: 777);
        request.Content = content;
        request.Headers.TransferEncodingChunked = true;

        using var answer = await host.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(body, await host.ReadBodyAsync(Assert.Single(await host.ListAsync()).Id));
    }

    [Fact]
    public async Task A_store_that_is_down_makes_the_platform_try_again()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Store.BeforeAppend = static _ => throw new InvalidOperationException("The database password is hunter2.");

        using var answer = await host.SendAsync("{}");

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "inbox_unavailable");
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
        Assert.DoesNotContain("hunter2", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_inbox_makes_the_platform_try_again_at_once()
    {
        await using var host = await WebhookHost.StartAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Store.BeforeAppend = _ => release.Task;
        var sending = Enumerable.Range(0, 70).Select(number => host.SendAsync([(byte)number, .. new byte[Megabyte - 1]])).ToList();

        // 64 MiB fit; which of these is the first that does not is the network's business.
        using var refused = await await Task.WhenAny(sending);
        await refused.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "inbox_unavailable");
        release.SetResult();
        var answers = await Task.WhenAll(sending);

        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 64, 69);
        Assert.Equal(answers.Count(answer => answer.IsSuccessStatusCode), (await host.ListAsync()).Count);
    }

    [Fact]
    public async Task Of_a_thousand_at_once_with_repeats_each_is_stored_once_and_each_that_was_accepted_is_there()
    {
        await using var host = await WebhookHost.StartAsync();
        var commits = 0;
        host.Store.BeforeAppend = _ => Interlocked.Increment(ref commits) % 7 == 3 ? throw new InvalidOperationException("Now and then it fails.") : Task.CompletedTask;
        var bodies = Enumerable.Range(0, 1_000).Select(number => Encoding.UTF8.GetBytes($$"""{"event":"meeting.ended","id":{{number % 400}}}""")).ToList();

        var answers = await Task.WhenAll(bodies.Select(body => host.SendAsync(body)));

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable));
        var accepted = bodies.Zip(answers).Where(pair => pair.Second.IsSuccessStatusCode).Select(pair => Encoding.UTF8.GetString(pair.First)).ToHashSet();
        var stored = new List<string>();
        foreach (var delivery in await host.ListAsync())
            stored.Add(Encoding.UTF8.GetString(await host.ReadBodyAsync(delivery.Id)));
        Assert.NotEmpty(accepted);
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Superset(accepted, stored.ToHashSet());
    }

    [Fact]
    public async Task A_sender_that_leaves_in_the_middle_of_its_body_is_no_error_and_leaves_nothing()
    {
        await using var host = await WebhookHost.StartAsync();
        for (var number = 0; number < 20; number++)
        {
            await using var connection = await host.ConnectAsync();
            await connection.WriteAsync(Encoding.ASCII.GetBytes($"POST {WebhookHost.Url} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf"), Token);
        }

        using var answer = await host.SendAsync("{}");
        await host.StopAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(await host.ListAsync());
        Assert.Empty(host.Log.Of(LogLevel.Error));
    }

    [Fact]
    public async Task A_sender_that_leaves_while_it_waits_does_not_spoil_the_bytes_that_are_stored()
    {
        await using var host = await WebhookHost.StartAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Store.BeforeAppend = _ =>
        {
            arrived.TrySetResult();
            return release.Task;
        };
        using var leaving = new CancellationTokenSource();
        using var request = host.Sign("""{"event":"left"}"""u8.ToArray());

        var sending = host.Client.SendAsync(request, leaving.Token);
        await arrived.Task.WaitAsync(Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        var others = Enumerable.Range(0, 20).Select(number => host.SendAsync($$"""{"event":"other","id":{{number}}}""")).ToList();
        release.SetResult();
        await Task.WhenAll(others);

        var left = Assert.Single(await host.ListAsync(), delivery => delivery.EventType == "left");
        Assert.Equal("""{"event":"left"}"""u8.ToArray(), await host.ReadBodyAsync(left.Id));
        Assert.Empty(host.Log.Of(LogLevel.Error));
    }

    [Fact]
    public async Task Who_waits_when_the_server_stops_is_stored_before_the_answer()
    {
        await using var host = await WebhookHost.StartAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Store.BeforeAppend = _ =>
        {
            arrived.TrySetResult();
            return release.Task;
        };

        var sending = host.SendAsync("{}");
        await arrived.Task.WaitAsync(Token);
        var stopping = host.StopAsync();
        release.SetResult();
        using var answer = await sending;
        await stopping;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(await host.ListAsync());
    }

    [Fact]
    public async Task Random_bytes_signed_or_not_never_make_the_server_fail()
    {
        await using var host = await WebhookHost.StartAsync();
        var random = new Random(4711);

        for (var number = 0; number < 300; number++)
        {
            var body = new byte[random.Next(0, 3_000)];
            random.NextBytes(body);
            using var request = host.Sign(body);
            if (number % 3 == 0)
                request.Headers.Remove(SignedMeetReceiver.SignatureHeader);
            if (number % 5 == 0)
                request.Content!.Headers.TryAddWithoutValidation("Content-Type", $"text/{(char)random.Next('!', '~')}; charset={random.Next()}");
            using var answer = await host.SendAsync(request);

            Assert.Equal(number % 3 == 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
