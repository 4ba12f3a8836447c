using System.Net;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class MeetingListTests
{
    [Fact]
    public async Task Pages_lead_to_the_end()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var token = await ConnectWithMeetingsAsync(zoom, 5);

        var ids = new List<long>();
        var sizes = new List<int>();
        var next = "";
        do
        {
            var page = (await zoom.CallAsync(HttpMethod.Get, $"/users/me/meetings?page_size=2&next_page_token={next}", token)).Json;
            ids.AddRange(page["meetings"]!.AsArray().Select(meeting => (long)meeting!["id"]!));
            sizes.Add(page["meetings"]!.AsArray().Count);
            Assert.Equal((5, 3, 2), ((int)page["total_records"]!, (int)page["page_count"]!, (int)page["page_size"]!));
            next = (string)page["next_page_token"]!;
        }
        while (next.Length > 0);

        Assert.Equal([2, 2, 1], sizes);
        Assert.Equal(zoom.Simulator.Meetings.List().Select(meeting => meeting.Id), ids.Select(id => $"{id}"));
    }

    [Fact]
    public async Task A_page_token_lives_fifteen_minutes()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var token = await ConnectWithMeetingsAsync(zoom, 2);
        var next = await NextAsync(zoom, token);

        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        var young = await zoom.CallAsync(HttpMethod.Get, $"/users/me/meetings?page_size=1&next_page_token={next}", token);
        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));
        var old = await zoom.CallAsync(HttpMethod.Get, $"/users/me/meetings?page_size=1&next_page_token={next}", token);

        Assert.Equal(HttpStatusCode.OK, young.Status);
        Assert.Equal(HttpStatusCode.BadRequest, old.Status);
        Assert.Equal(300, old.Code);
    }

    [Fact]
    public async Task A_page_token_belongs_to_one_person_and_list()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var token = await ConnectWithMeetingsAsync(zoom, 2);
        var (stranger, _) = await zoom.ConnectAsync("basic@example.com");
        var next = await NextAsync(zoom, token);

        var foreign = await zoom.CallAsync(HttpMethod.Get, $"/users/me/meetings?next_page_token={next}", stranger);
        var otherList = await zoom.CallAsync(HttpMethod.Get, $"/users/me/meetings?type=upcoming&next_page_token={next}", token);
        var invented = await zoom.CallAsync(HttpMethod.Get, "/users/me/meetings?next_page_token=invented", token);

        Assert.All([foreign, otherList, invented], answer => Assert.Equal(300, answer.Code));
    }

    [Theory]
    [InlineData("page_size=301", "page_size")]
    [InlineData("page_size=0", "page_size")]
    [InlineData("page_size=many", "page_size")]
    [InlineData("type=all", "type")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CallAsync(HttpMethod.Get, "/users/me/meetings?" + query, token);

        Assert.Equal(300, answer.Code);
        Assert.Equal([field], answer.InvalidFields);
    }

    [Fact]
    public async Task An_item_has_the_fields_of_a_list_and_no_secret()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var token = await ConnectWithMeetingsAsync(zoom, 1);

        var page = (await zoom.CallAsync(HttpMethod.Get, "/users/me/meetings", token)).Json;

        Assert.Equal(30, (int)page["page_size"]!);
        Assert.Equal(
            ["uuid", "id", "host_id", "topic", "type", "start_time", "duration", "timezone", "agenda", "created_at", "join_url"],
            page["meetings"]![0]!.AsObject().Select(field => field.Key));
    }

    [Fact]
    public async Task A_list_shows_the_beginning_of_a_long_agenda()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        await zoom.CreateAsync(token, $$"""{"topic":"long","start_time":"2026-11-05T06:00:00Z","duration":30,"agenda":"{{new string('a', 300)}}"}""");

        var page = (await zoom.CallAsync(HttpMethod.Get, "/users/me/meetings", token)).Json;

        Assert.Equal(new string('a', 250), (string)page["meetings"]![0]!["agenda"]!);
    }

    [Fact]
    public async Task Each_list_shows_what_its_name_says()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        await CreateAsync(zoom, token, "past", "2026-11-02T06:00:00Z");
        await CreateAsync(zoom, token, "expired", "2026-10-01T06:00:00Z");
        await CreateAsync(zoom, token, "future", "2026-11-05T06:00:00Z");
        var live = await CreateAsync(zoom, token, "live", "2026-11-02T08:00:00Z");
        await zoom.CreateAsync(token, """{"topic":"instant","type":1}""");
        await zoom.StartMeetingAsync(live);

        Assert.Equal(["past", "live", "future"], await TopicsAsync(zoom, token, "scheduled"));
        Assert.Equal(["live"], await TopicsAsync(zoom, token, "live"));
        Assert.Equal(["live", "future"], await TopicsAsync(zoom, token, "upcoming"));
        Assert.Equal(["live", "future"], await TopicsAsync(zoom, token, "upcoming_meetings"));
        Assert.Equal(["expired", "past"], await TopicsAsync(zoom, token, "previous_meetings"));
    }

    private static async Task<string> ConnectWithMeetingsAsync(ZoomClient zoom, int count)
    {
        var (token, _) = await zoom.ConnectAsync();
        for (var i = 0; i < count; i++)
            await zoom.CreateMeetingAsync(token);

        return token;
    }

    private static async Task<string> NextAsync(ZoomClient zoom, string token) =>
        (string)(await zoom.CallAsync(HttpMethod.Get, "/users/me/meetings?page_size=1", token)).Json["next_page_token"]!;

    private static async Task<long> CreateAsync(ZoomClient zoom, string token, string topic, string start) =>
        (long)(await zoom.CreateAsync(token, $$"""{"topic":"{{topic}}","start_time":"{{start}}","duration":30}""")).Json["id"]!;

    private static async Task<IEnumerable<string>> TopicsAsync(ZoomClient zoom, string token, string type)
    {
        JsonNode page = (await zoom.CallAsync(HttpMethod.Get, "/users/me/meetings?type=" + type, token)).Json;
        return page["meetings"]!.AsArray().Select(meeting => (string)meeting!["topic"]!);
    }
}
