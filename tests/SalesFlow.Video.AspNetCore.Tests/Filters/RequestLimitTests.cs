using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Filters;

public sealed class RequestLimitTests
{
    private const string Url = "/api/integrations/list";

    [Fact]
    public async Task An_owner_who_asks_too_often_is_told_when_to_come_back()
    {
        await using var host = await VideoHost.StartAsync(options => options.OwnerRequestsPerMinute = 2);
        using var client = host.ClientOf(VideoHost.Seller);
        using var first = await client.GetAnswerAsync(Url);
        using var second = await client.GetAnswerAsync(Url);

        using var third = await client.GetAnswerAsync(Url);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var problem = await third.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "rate_limited");
        Assert.Equal(30, problem.GetProperty("retry_after").GetInt32());
        Assert.Equal(TimeSpan.FromSeconds(30), third.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_recording_counts_as_one_request_however_long_it_is()
    {
        await using var host = await VideoHost.StartConnectedAsync(options => options.OwnerRequestsPerMinute = 5);
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddRecordingsAsync(new Recording { Id = "file-1", MediaType = "video/mp4" });
        host.Platform.OpenRecording = static (_, _) => new RecordingContent(new GeneratedStream(0, 1_000_000), "video/mp4", 1_000_000);
        using var client = host.ClientOf(VideoHost.Seller);

        // Connecting took two requests and scheduling one.
        using var first = await client.GetAnswerAsync($"{held.Url}/recording");
        using var second = await client.GetAnswerAsync($"{held.Url}/recording");
        using var third = await client.GetAnswerAsync($"{held.Url}/recording");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        await third.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "rate_limited");
    }

    [Fact]
    public async Task The_limit_of_one_owner_is_not_anothers()
    {
        await using var host = await VideoHost.StartAsync(options => options.OwnerRequestsPerMinute = 1);
        using var client = host.ClientOf(VideoHost.Seller);
        using var other = host.ClientOf(VideoHost.OtherSeller);
        using var first = await client.GetAnswerAsync(Url);

        using var second = await other.GetAnswerAsync(Url);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", HttpStatusCode.TooManyRequests)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", HttpStatusCode.TooManyRequests)]
    [InlineData("192.0.2.1", "192.0.2.2", HttpStatusCode.OK)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", HttpStatusCode.TooManyRequests)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", HttpStatusCode.OK)]
    public async Task An_address_or_a_network_of_addresses_has_one_limit_for_all_owners(string first, string second, HttpStatusCode expected)
    {
        await using var host = await VideoHost.StartAsync(
            options => options.AddressRequestsPerMinute = 1,
            pipeline: application => application.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["X-Address"].ToString());
                return next(context);
            }));
        using var client = host.ClientOf(VideoHost.Seller);
        client.DefaultRequestHeaders.Add("X-Address", first);
        using var other = host.ClientOf(VideoHost.OtherSeller);
        other.DefaultRequestHeaders.Add("X-Address", second);
        using var used = await client.GetAnswerAsync(Url);

        using var answer = await other.GetAnswerAsync(Url);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Requests_of_nobody_count_for_their_address()
    {
        await using var host = await VideoHost.StartAsync(options => options.AddressRequestsPerMinute = 1);
        using var client = host.ClientOf(null);
        using var first = await client.GetAnswerAsync(Url);

        using var second = await client.GetAnswerAsync(Url);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_limit_below_one_stops_the_start(int limit)
    {
        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => VideoHost.StartAsync(options => options.OwnerRequestsPerMinute = limit));

        Assert.Contains("at least 1", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(300)]
    public async Task A_burst_of_the_whole_limit_is_let_through(int limit)
    {
        await using var host = await VideoHost.StartAsync(options => options.OwnerRequestsPerMinute = limit);
        using var client = host.ClientOf(VideoHost.Seller);

        for (var number = 1; number <= limit; number++)
        {
            using var answer = await client.GetAnswerAsync(Url);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
