using System.Net;
using System.Text;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.TestKit.Clocks;

namespace SalesFlow.Video.AspNetCore.Tests.Meetings;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task Fifty_parallel_requests_with_one_key_create_one_meeting()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var release = new TaskCompletionSource();
        host.Platform.AfterCreate = cancellationToken => release.Task.WaitAsync(cancellationToken);
        using var client = host.ClientOf(VideoHost.Seller);

        var posts = Enumerable.Range(0, 50).Select(_ => PostAsync(client, MeetingJson.Good, "key-1")).ToList();
        release.SetResult();
        await Task.WhenAny(posts);

        // The others look again every moment, and moments pass only here.
        var answers = await host.Time.PassUntilAsync(Task.WhenAll(posts));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var ids = await Task.WhenAll(answers.Select(async answer => (await answer.ReadJsonAsync()).Text("id")));
        Assert.Single(ids.Distinct());
        Assert.Equal((1, 1), (host.Platform.Creations, await host.CountMeetingsAsync()));
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_request_is_refused()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);
        using var first = await PostAsync(client, MeetingJson.Good, "key-1");

        using var second = await PostAsync(client, MeetingJson.With("title", "\"Another demo\""), "key-1");

        await second.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");
        Assert.Equal(1, await host.CountMeetingsAsync());
    }

    [Fact]
    public async Task A_key_belongs_to_its_owner()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        await host.ConnectAsync(VideoHost.OtherSeller, "account-2");
        using var client = host.ClientOf(VideoHost.Seller);
        using var other = host.ClientOf(VideoHost.OtherSeller);

        using var first = await PostAsync(client, MeetingJson.Good, "key-1");
        using var second = await PostAsync(other, MeetingJson.Good, "key-1");

        Assert.NotEqual((await first.ReadJsonAsync()).Text("id"), (await second.ReadJsonAsync()).Text("id"));
    }

    [Fact]
    public async Task A_key_of_255_characters_is_taken()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await PostAsync(client, MeetingJson.Good, new string('k', 255));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("schlüssel")]
    [InlineData("tab\there")]
    [InlineData(null)]
    public async Task A_key_that_is_none_is_refused(string? key)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await PostAsync(client, MeetingJson.Good, key ?? new string('k', 256));

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_value");
        Assert.Equal([("Idempotency-Key", "invalid_value")], problem.FieldErrors());
        Assert.Equal(0, await host.CountMeetingsAsync());
    }

    [Fact]
    public async Task Two_keys_are_refused()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "key-1");

        using var answer = await PostAsync(client, MeetingJson.Good, "key-2");

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_value");
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string json, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, MeetingJson.CreateUrl)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        foreach (var fromClient in client.DefaultRequestHeaders.Where(header => header.Key == "Idempotency-Key"))
            request.Headers.TryAddWithoutValidation("Idempotency-Key", fromClient.Value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
