using System.Net;
using System.Text.Json;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.Meetings;

public sealed class ListTests
{
    [Fact]
    public async Task Pages_hold_every_meeting_once_in_order()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        for (var day = 2; day <= 8; day++)
            await host.ScheduleAsync($"Demo {day}", $"2027-03-0{day}T09:00:00Z");
        await host.ScheduleAsync("Twin of 8", "2027-03-08T09:00:00Z");

        var latestFirst = await ReadAllAsync(host, "limit=3");
        var soonestFirst = await ReadAllAsync(host, "limit=3&upcoming=true");

        Assert.Equal(8, latestFirst.Count);
        Assert.Equal(latestFirst, Enumerable.Reverse(soonestFirst));
        Assert.Equal(["Demo 2", "Demo 3"], soonestFirst.Take(2));
    }

    [Fact]
    public async Task An_empty_list_has_no_next_page()
    {
        await using var host = await VideoHost.StartAsync();

        var page = await ReadAsync(host, "");

        Assert.Equal(0, page.GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next_cursor").ValueKind);
    }

    [Fact]
    public async Task Filters_choose_by_title_lead_status_platform_and_time()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);
        using var withLead = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.Good);
        await host.ScheduleAsync("Review of prices");
        var cancelled = (await host.ScheduleAsync("Called off")).Text("id");
        using var deletion = await client.DeleteAnswerAsync($"{MeetingJson.ListUrl}/{cancelled}");

        Assert.Equal(["Review of prices"], await TitlesAsync(host, "q=PRICES"));
        Assert.Equal(["Product demo"], await TitlesAsync(host, "lead_id=lead-1"));
        Assert.Equal(["Called off"], await TitlesAsync(host, "status=cancelled"));
        Assert.Equal(3, (await TitlesAsync(host, "platform=fakemeet&status=&q=&lead_id=&upcoming=&limit=&cursor=")).Count);
        Assert.Empty(await TitlesAsync(host, "upcoming=false"));

        host.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        Assert.Equal(["Called off"], await TitlesAsync(host, "upcoming=false"));
    }

    [Theory]
    [InlineData("limit=0", "limit", "out_of_range")]
    [InlineData("limit=201", "limit", "out_of_range")]
    [InlineData("limit=ten", "limit", "out_of_range")]
    [InlineData("limit=99999999999", "limit", "out_of_range")]
    [InlineData("platform=webex", "platform", "unknown_platform")]
    [InlineData("platform=Fake%20Meet", "platform", "unknown_platform")]
    [InlineData("status=done", "status", "invalid_value")]
    [InlineData("status=0", "status", "invalid_value")]
    [InlineData("upcoming=yes", "upcoming", "invalid_value")]
    [InlineData("cursor=abc", "cursor", "invalid_cursor")]
    [InlineData("cursor=%00", "cursor", "invalid_cursor")]
    [InlineData("cursor=%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25%25", "cursor", "invalid_cursor")]
    public async Task A_bad_filter_is_named(string query, string field, string code)
    {
        await using var host = await VideoHost.StartAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{MeetingJson.ListUrl}?{query}");

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
        Assert.Equal([(field, code)], problem.FieldErrors());
    }

    [Fact]
    public async Task Every_bad_filter_is_named_at_once()
    {
        await using var host = await VideoHost.StartAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync(
            $"{MeetingJson.ListUrl}?limit=0&upcoming=x&status=x&platform=x&q={new string('q', 201)}&lead_id={new string('l', 101)}");

        Assert.Equal(["lead_id", "limit", "platform", "q", "status", "upcoming"], (await answer.ReadJsonAsync()).FieldErrors().Select(error => error.Field).Order());
    }

    [Fact]
    public async Task A_cursor_with_one_changed_character_is_refused()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var cursor = await FirstCursorAsync(host, "limit=1");

        for (var index = 0; index < cursor.Length; index++)
        {
            var tampered = $"{cursor[..index]}{(cursor[index] == 'A' ? 'B' : 'A')}{cursor[(index + 1)..]}";
            await ShouldRefuseAsync(host, VideoHost.Seller, $"limit=1&cursor={tampered}");
        }
    }

    [Theory]
    [InlineData("limit=1&upcoming=true")]
    [InlineData("limit=1&status=scheduled")]
    [InlineData("limit=1&platform=fakemeet")]
    [InlineData("limit=1&q=demo")]
    [InlineData("limit=1&lead_id=demo")]
    public async Task A_cursor_of_other_filters_is_refused(string query)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var cursor = await FirstCursorAsync(host, "limit=1");

        await ShouldRefuseAsync(host, VideoHost.Seller, $"{query}&cursor={cursor}");
    }

    [Fact]
    public async Task Another_owners_cursor_is_refused()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var cursor = await FirstCursorAsync(host, "limit=1");

        await ShouldRefuseAsync(host, VideoHost.OtherSeller, $"limit=1&cursor={cursor}");
    }

    [Fact]
    public async Task The_size_of_the_pages_may_change_on_the_way()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var cursor = await FirstCursorAsync(host, "limit=1");

        var page = await ReadAsync(host, $"limit=2&cursor={cursor}");

        Assert.Equal(2, page.GetProperty("items").GetArrayLength());
    }

    private static async Task<string> FirstCursorAsync(VideoHost host, string query)
    {
        for (var day = 2; day <= 4; day++)
            await host.ScheduleAsync($"Demo {day}", $"2027-03-0{day}T09:00:00Z");
        return (await ReadAsync(host, query)).Text("next_cursor");
    }

    private static async Task ShouldRefuseAsync(VideoHost host, string owner, string query)
    {
        using var client = host.ClientOf(owner);
        using var answer = await client.GetAnswerAsync($"{MeetingJson.ListUrl}?{query}");
        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_cursor");
    }

    private static async Task<List<string>> ReadAllAsync(VideoHost host, string query)
    {
        List<string> titles = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await ReadAsync(host, $"{query}&cursor={cursor}");
            titles.AddRange(Titles(page));
            cursor = page.GetProperty("next_cursor").GetString();
        }

        return titles;
    }

    private static async Task<List<string>> TitlesAsync(VideoHost host, string query) => [.. Titles(await ReadAsync(host, query))];

    private static IEnumerable<string> Titles(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(meeting => meeting.Text("title"));

    private static async Task<JsonElement> ReadAsync(VideoHost host, string query)
    {
        using var client = host.ClientOf(VideoHost.Seller);
        using var answer = await client.GetAnswerAsync($"{MeetingJson.ListUrl}?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadJsonAsync();
    }
}
