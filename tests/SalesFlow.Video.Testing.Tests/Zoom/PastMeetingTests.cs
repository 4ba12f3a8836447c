using System.Net;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class PastMeetingTests
{
    [Fact]
    public async Task A_held_instance_is_described()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero);

        var past = (await call.GetOkAsync($"/past_meetings/{call.Uuid}")).Json;

        Assert.Equal((call.Instance.Id, call.Id), ((string?)past["uuid"], (long)past["id"]!));
        Assert.Equal(("2026-11-02T10:00:00Z", "2026-11-02T10:00:14Z"), ((string?)past["start_time"], (string?)past["end_time"]));
        Assert.Equal((1, 2, 2), ((int)past["duration"]!, (int)past["participants_count"]!, (int)past["total_minutes"]!));
        Assert.Equal(("Demo Seller", Account.Seller.Email), ((string?)past["user_name"], (string?)past["user_email"]));
    }

    [Fact]
    public async Task A_number_stands_for_the_latest_instance_and_all_are_listed()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Occurrences = 2 });
        var planned = (await call.GetOkAsync($"/past_meetings/{call.Id}/instances")).Json;
        call.Advance(TimeSpan.FromHours(2).TotalSeconds);
        var (token, _) = await call.Zoom.ConnectAsync();

        var latest = (await call.Zoom.CallAsync(HttpMethod.Get, $"/past_meetings/{call.Id}", token)).Json;
        var listed = (await call.Zoom.CallAsync(HttpMethod.Get, $"/past_meetings/{call.Id}/instances", token)).Json;
        var byUuid = await call.Zoom.CallAsync(HttpMethod.Get, $"/past_meetings/{call.Uuid}/instances", token);

        var uuids = call.Occurrences.Select(instance => instance.Id).ToList();
        Assert.Empty(planned["meetings"]!.AsArray());
        Assert.Equal(uuids[1], (string?)latest["uuid"]);
        Assert.Equal(uuids, listed["meetings"]!.AsArray().Select(instance => (string)instance!["uuid"]!));
        Assert.Equal("2026-11-02T10:01:04Z", (string?)listed["meetings"]![1]!["start_time"]);
        Assert.Equal(HttpStatusCode.NotFound, byUuid.Status);
    }

    [Fact]
    public async Task What_runs_is_not_past()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief);
        call.Advance(TimeSpan.FromHours(1).TotalSeconds);

        Assert.Equal(3001, (await call.GetAsync($"/past_meetings/{call.Uuid}")).Code);
        Assert.Equal(3001, (await call.GetAsync($"/past_meetings/{call.Id}/participants")).Code);
    }

    [Fact]
    public async Task A_held_instant_meeting_is_found_by_number()
    {
        await using var call = await HeldCall.PlanAsync(meeting: """{"topic":"Now","type":1}""");
        await call.Zoom.StartMeetingAsync(call.Id);
        await call.Zoom.EndMeetingAsync(call.Id);

        Assert.Equal(1, (int)(await call.GetOkAsync($"/past_meetings/{call.Id}")).Json["type"]!);
    }

    [Fact]
    public async Task There_is_a_row_for_each_join()
    {
        var comesTwice = new Attendee
        {
            Name = "Buyer",
            Sessions = [new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)), new(TimeSpan.FromSeconds(8))],
        };
        await using var call = await HeldCall.HoldAsync(
            TimeSpan.Zero, HeldCall.Among([HeldCall.Talk.Attendees[0], comesTwice]));

        var rows = (await call.GetOkAsync($"/past_meetings/{call.Uuid}/participants?page_size=300")).Json["participants"]!.AsArray();

        Assert.Equal(
            [("Demo Seller", "10:00:00", "10:00:14", 14), ("Buyer", "10:00:02", "10:00:05", 3), ("Buyer", "10:00:08", "10:00:14", 6)],
            rows.Select(row => ((string)row!["name"]!, Time(row["join_time"]!), Time(row["leave_time"]!), (int)row["duration"]!)));
        Assert.Equal(
            (DemoIds.Seller, Account.Seller.Email, true),
            ((string?)rows[0]!["id"], (string?)rows[0]!["user_email"], (bool)rows[0]!["internal_user"]!));
        Assert.Equal(("", "", false), ((string?)rows[1]!["id"], (string?)rows[1]!["user_email"], (bool)rows[1]!["internal_user"]!));
        Assert.Equal((string?)rows[1]!["user_id"], (string?)rows[2]!["user_id"]);
    }

    [Fact]
    public async Task Participants_come_in_pages()
    {
        var crowd = Enumerable.Range(1, 5).Select(number => new Attendee { Name = $"Guest {number}" }).ToList();
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero, HeldCall.Among(crowd));

        var names = new List<string>();
        var token = "";
        for (var page = 0; page < 3; page++)
        {
            var answer = (await call.GetOkAsync($"/past_meetings/{call.Uuid}/participants?page_size=2&next_page_token={token}")).Json;
            names.AddRange(answer["participants"]!.AsArray().Select(row => (string)row!["name"]!));
            token = (string)answer["next_page_token"]!;
        }

        Assert.Equal(crowd.Select(guest => guest.Name), names);
        Assert.Equal("", token);
    }

    [Fact]
    public async Task A_page_token_of_participants_dies_after_fifteen_minutes()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero);
        var first = (await call.GetOkAsync($"/past_meetings/{call.Uuid}/participants?page_size=1")).Json;

        call.Advance(TimeSpan.FromMinutes(15).TotalSeconds);
        var (token, _) = await call.Zoom.ConnectAsync();
        var answer = await call.Zoom.CallAsync(
            HttpMethod.Get, $"/past_meetings/{call.Uuid}/participants?page_size=1&next_page_token={first["next_page_token"]}", token);

        Assert.Equal(300, answer.Code);
    }

    [Fact]
    public async Task A_basic_host_does_not_see_who_was_there()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero, account: "basic@example.com");

        var answer = await call.GetAsync($"/past_meetings/{call.Uuid}/participants");

        Assert.Equal((HttpStatusCode.BadRequest, 200), (answer.Status, answer.Code));
        Assert.Equal($"Only available for paid account: {DemoIds.BasicCompany}.", answer.Message);
    }

    private static string Time(System.Text.Json.Nodes.JsonNode time) => ((string)time!)[11..19];
}
