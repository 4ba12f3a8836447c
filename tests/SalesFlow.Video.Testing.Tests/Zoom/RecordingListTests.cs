using System.Net;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class RecordingListTests
{
    [Fact]
    public async Task Recordings_of_today_are_listed_unless_dates_are_given()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var today = (await call.GetOkAsync("/users/me/recordings")).Json;
        call.Advance(TimeSpan.FromDays(1).TotalSeconds);
        var tomorrow = (await call.GetOkAsync("/users/me/recordings")).Json;
        var (token, _) = await call.Zoom.ConnectAsync();
        var asked = (await call.Zoom.CallAsync(HttpMethod.Get, "/users/me/recordings?from=2026-10-03&to=2026-11-03", token)).Json;

        Assert.Equal(("2026-11-02", "2026-11-02"), ((string?)today["from"], (string?)today["to"]));
        Assert.Equal(call.Instance.Id, (string?)today["meetings"]![0]!["uuid"]);
        Assert.Equal(4, today["meetings"]![0]!["recording_files"]!.AsArray().Count);
        Assert.Empty(tomorrow["meetings"]!.AsArray());
        Assert.Single(asked["meetings"]!.AsArray());
    }

    [Theory]
    [InlineData("from=2026-10-01&to=2026-11-02", "from")]
    [InlineData("from=2026-11-03&to=2026-11-02", "from")]
    [InlineData("from=02.11.2026", "from")]
    [InlineData("to=today", "to")]
    [InlineData("page_size=301", "page_size")]
    public async Task A_window_of_more_than_a_month_and_other_nonsense_is_refused(string query, string field)
    {
        await using var call = await HeldCall.PlanAsync();

        var answer = await call.GetAsync($"/users/me/recordings?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, 300), (answer.Status, answer.Code));
        Assert.Equal([field], answer.InvalidFields);
    }

    [Fact]
    public async Task Pages_are_followed_by_their_tokens_and_a_token_belongs_to_its_dates()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Occurrences = 3 });
        call.Advance(TimeSpan.FromMinutes(75).TotalSeconds);
        var (token, _) = await call.Zoom.ConnectAsync();

        var first = (await call.Zoom.CallAsync(HttpMethod.Get, "/users/me/recordings?page_size=2", token)).Json;
        var next = $"next_page_token={first["next_page_token"]}";
        var second = (await call.Zoom.CallAsync(HttpMethod.Get, $"/users/me/recordings?page_size=2&{next}", token)).Json;
        var again = (await call.Zoom.CallAsync(HttpMethod.Get, $"/users/me/recordings?page_size=2&{next}", token)).Json;
        var others = await call.Zoom.CallAsync(HttpMethod.Get, $"/users/me/recordings?from=2026-11-01&{next}", token);

        Assert.Equal((3, 2), ((int)first["total_records"]!, (int)first["page_count"]!));
        Assert.Equal(
            call.Occurrences.Select(instance => instance.Id).Reverse(),
            first["meetings"]!.AsArray().Concat(second["meetings"]!.AsArray()).Select(recording => (string)recording!["uuid"]!));
        Assert.Equal("", (string?)second["next_page_token"]);
        Assert.Equal(second.ToJsonString(), again.ToJsonString());
        Assert.Equal(300, others.Code);
    }
}
