using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Meetings;

public sealed class NotHeldTests
{
    private static readonly TimeSpan UntilStart = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_meeting_to_which_nobody_came_is_closed_and_repeating_it_changes_nothing()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        host.Time.Advance(UntilStart);
        using var client = host.ClientOf(VideoHost.Seller);

        using var first = await client.PostNothingAsync($"{url}/not-held");
        using var again = await client.PostNothingAsync($"{url}/not-held");

        Assert.Equal((HttpStatusCode.OK, "not_held"), (first.StatusCode, (await first.ReadJsonAsync()).Text("status")));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal((await first.ReadJsonAsync()).Text("updated_at"), (await again.ReadJsonAsync()).Text("updated_at"));
    }

    [Theory]
    [InlineData(MeetingStatus.InProgress, "already_held")]
    [InlineData(MeetingStatus.Completed, "already_held")]
    [InlineData(MeetingStatus.Cancelled, "meeting_cancelled")]
    [InlineData(MeetingStatus.Provisioning, "not_begun")]
    [InlineData(MeetingStatus.ProvisioningFailed, "not_begun")]
    public async Task What_was_held_called_off_or_never_set_up_stays_what_it_is(MeetingStatus status, string code)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var id = (await host.ScheduleAsync()).Text("id")!;
        await host.SetStatusAsync(id, status);
        host.Time.Advance(UntilStart);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostNothingAsync($"{MeetingJson.ListUrl}/{id}/not-held");

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, code);
        Assert.Equal(status, (await FindAsync(host, id)).Status);
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.Conflict)]
    [InlineData(0, HttpStatusCode.OK)]
    public async Task Before_the_planned_start_nobody_can_say_so(int seconds, HttpStatusCode expected)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        host.Time.Advance(UntilStart + TimeSpan.FromSeconds(seconds));
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostNothingAsync($"{url}/not-held");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_meeting_of_somebody_else_is_not_found_and_stays_planned()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var id = (await host.ScheduleAsync()).Text("id")!;
        host.Time.Advance(UntilStart);
        using var client = host.ClientOf(VideoHost.OtherSeller);

        using var answer = await client.PostNothingAsync($"{MeetingJson.ListUrl}/{id}/not-held");

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "meeting_not_found");
        Assert.Equal(MeetingStatus.Scheduled, (await FindAsync(host, id)).Status);
    }

    private static async Task<string> ScheduleAsync(VideoHost host) => $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";

    private static async Task<Meeting> FindAsync(VideoHost host, string id) =>
        (await host.Services.GetRequiredService<IMeetingStore>().FindAsync(MeetingId.Parse(id), TestContext.Current.CancellationToken))!;
}
