using System.Net;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

public sealed class ParticipantTests
{
    [Fact]
    public async Task Everybody_who_was_there_is_listed_with_all_sessions()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddParticipantsAsync(
            new Participant
            {
                Name = "Seller",
                Email = "seller@example.com",
                PlatformUserId = "user-1",
                IsInternalUser = true,
                Sessions = [new(HeldMeeting.Start, HeldMeeting.Start.AddMinutes(5)), new(HeldMeeting.Start.AddMinutes(6), HeldMeeting.Start.AddMinutes(20))],
            },
            new Participant { Name = "Guest" });
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{held.Url}/participants");

        Assert.Equal(("no-store, private", HttpStatusCode.OK), (answer.Headers.CacheControl?.ToString(), answer.StatusCode));
        var items = (await answer.ReadJsonAsync()).GetProperty("items");
        Assert.Equal(
            $$"""
            {"id":"{{items[0].Text("id")}}","name":"Seller","email":"seller@example.com","user_id":"user-1","is_internal":true,"joined_at":"2027-03-02T09:01:00Z","left_at":"2027-03-02T09:21:00Z","duration_seconds":1140,"sessions":[{"joined_at":"2027-03-02T09:01:00Z","left_at":"2027-03-02T09:06:00Z"},{"joined_at":"2027-03-02T09:07:00Z","left_at":"2027-03-02T09:21:00Z"}]}
            {"id":"{{items[1].Text("id")}}","name":"Guest","email":null,"user_id":null,"is_internal":false,"joined_at":null,"left_at":null,"duration_seconds":null,"sessions":[]}
            """,
            string.Join('\n', items.EnumerateArray().Select(item => item.GetRawText())));
        Assert.All(items.EnumerateArray(), item => Assert.Matches("^[0-9a-f]{16}$", item.Text("id")));
    }

    [Fact]
    public async Task A_person_has_another_id_in_another_occurrence()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var first = await HeldMeeting.HoldAsync(host, "First");
        var second = await HeldMeeting.HoldAsync(host, "Second");
        var seller = new Participant { Name = "Seller", Email = "seller@example.com" };
        await first.AddParticipantsAsync(seller);
        await second.AddParticipantsAsync(seller);

        Assert.NotEqual(await IdInAsync(host, first), await IdInAsync(host, second));
    }

    [Fact]
    public async Task Before_anybody_came_the_list_is_empty()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{url}/participants");

        Assert.Equal("""{"items":[]}""", (await answer.ReadJsonAsync()).GetRawText());
    }

    private static async Task<string> IdInAsync(VideoHost host, HeldMeeting held)
    {
        using var client = host.ClientOf(VideoHost.Seller);
        using var answer = await client.GetAnswerAsync($"{held.Url}/participants");
        return (await answer.ReadJsonAsync()).GetProperty("items")[0].Text("id");
    }
}
