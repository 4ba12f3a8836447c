using System.Net;
using System.Text.Json;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Meetings;

public sealed class ScheduleTests
{
    [Fact]
    public async Task A_confirmed_meeting_is_answered_with_201_and_its_address()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.Good);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var meeting = await answer.ReadJsonAsync();
        Assert.Equal($"{MeetingJson.ListUrl}/{meeting.Text("id")}", answer.Headers.Location?.OriginalString);
        Assert.Equal("scheduled", meeting.Text("status"));
        Assert.Equal("https://fakemeet.test/j/1", meeting.Text("join_url"));
        Assert.Equal("2027-03-02T09:00:00Z", meeting.Text("scheduled_start"));
        Assert.Equal("2027-03-02T09:30:00Z", meeting.Text("scheduled_end"));
    }

    [Fact]
    public async Task A_meeting_always_has_every_name_of_the_contract()
    {
        string[] names =
        [
            "id", "platform", "platform_meeting_id", "integration_id", "title", "join_url", "password", "time_zone", "meeting_type", "lead_id",
            "agenda", "invitees", "record", "scheduled_start", "scheduled_end", "actual_start", "actual_end", "status", "sync", "has_recording",
            "recording_url", "has_transcript", "ai_summary", "key_topics", "action_items", "sentiment_analysis", "duration_minutes",
            "participants_count", "occurrences", "created_at", "updated_at",
        ];
        await using var host = await VideoHost.StartConnectedAsync();

        var meeting = await host.ScheduleAsync();

        Assert.Equal(names, meeting.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["state", "what", "wish", "reason"], meeting.GetProperty("sync").EnumerateObject().Select(property => property.Name));
        Assert.Equal("confirmed", meeting.GetProperty("sync").Text("state"));
    }

    [Fact]
    public async Task What_was_asked_for_reaches_the_platform()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, """
            {"platform":"fakemeet","title":"Product demo","start_time":"2027-03-02T10:00:00+01:00","duration_minutes":45,"time_zone":"Europe/Berlin",
             "invitees":[{"email":"buyer@example.com","name":"Buyer"}],"agenda":"First\nSecond","record":true,"template_id":"unknown here"}
            """);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var draft = Assert.Single(host.Platform.Drafts);
        Assert.Equal(new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero), draft.Start);
        Assert.Equal((TimeSpan.FromMinutes(45), "Europe/Berlin", "First\nSecond", true), (draft.Duration, draft.TimeZone, draft.Agenda, draft.Record));
        Assert.Equal(new Invitee("buyer@example.com", "Buyer"), Assert.Single(draft.Invitees));
    }

    [Fact]
    public async Task A_platform_that_cannot_be_reached_leaves_a_meeting_in_provisioning()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        host.Platform.Failure = FakeMeet.Fails(PlatformErrorKind.Unreachable);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.Good);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var meeting = await answer.ReadJsonAsync();
        Assert.Equal(("provisioning", JsonValueKind.Null), (meeting.Text("status"), meeting.GetProperty("join_url").ValueKind));
        Assert.Equal(("pending", "create"), (meeting.GetProperty("sync").Text("state"), meeting.GetProperty("sync").Text("what")));
    }

    [Fact]
    public async Task A_late_platform_is_answered_with_202_and_ends_in_exactly_one_meeting()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var arrived = new TaskCompletionSource();
        host.Platform.AfterCreate = async cancellationToken =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };

        var scheduling = host.ScheduleAsync();
        await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromSeconds(13));
        var pending = await scheduling;
        host.Time.Advance(TimeSpan.FromSeconds(30));
        var settled = await WaitUntilAsync(host, pending.Text("id"), "scheduled");

        Assert.Equal("provisioning", pending.Text("status"));
        Assert.Equal("fake-1", settled.Text("platform_meeting_id"));
        Assert.Equal(1, host.Platform.Creations);
    }

    [Theory]
    [InlineData(PlatformErrorKind.Refused, HttpStatusCode.UnprocessableEntity, "platform_refused")]
    [InlineData(PlatformErrorKind.QuotaExhausted, HttpStatusCode.TooManyRequests, "platform_quota")]
    [InlineData(PlatformErrorKind.Misconfigured, HttpStatusCode.BadGateway, "platform_misconfigured")]
    public async Task A_declined_meeting_is_kept_and_can_be_retried(PlatformErrorKind kind, HttpStatusCode status, string code)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        host.Platform.Failure = FakeMeet.Fails(kind);
        using var client = host.ClientOf(VideoHost.Seller);

        using var declined = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.Good);
        var id = (await declined.ShouldBeProblemAsync(status, code)).Text("meeting_id");
        using var kept = await client.GetAnswerAsync($"{MeetingJson.ListUrl}/{id}");
        host.Platform.Failure = null;
        using var retried = await client.PostNothingAsync($"{MeetingJson.ListUrl}/{id}/retry");

        var meeting = await kept.ReadJsonAsync();
        Assert.Equal(("provisioning_failed", code), (meeting.Text("status"), meeting.GetProperty("sync").Text("reason")));
        Assert.Equal((HttpStatusCode.OK, "scheduled"), (retried.StatusCode, (await retried.ReadJsonAsync()).Text("status")));
    }

    [Fact]
    public async Task A_retry_that_stays_open_is_answered_with_202()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        host.Platform.Failure = FakeMeet.Fails(PlatformErrorKind.Refused);
        using var client = host.ClientOf(VideoHost.Seller);
        using var declined = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.Good);
        var id = (await declined.ReadJsonAsync()).Text("meeting_id");

        host.Platform.Failure = FakeMeet.Fails(PlatformErrorKind.Unreachable);
        using var retried = await client.PostNothingAsync($"{MeetingJson.ListUrl}/{id}/retry");

        Assert.Equal(HttpStatusCode.Accepted, retried.StatusCode);
    }

    [Fact]
    public async Task A_confirmed_meeting_is_not_retried()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var id = (await host.ScheduleAsync()).Text("id");
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostNothingAsync($"{MeetingJson.ListUrl}/{id}/retry");

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "nothing_to_retry");
    }

    [Fact]
    public async Task Without_a_connected_account_nothing_is_stored()
    {
        await using var host = await VideoHost.StartAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.Good);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "not_connected");
        Assert.Equal(0, await host.CountMeetingsAsync());
    }

    [Fact]
    public async Task With_a_dead_grant_nothing_is_stored()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        host.Platform.RefreshAnswer = new TokenAnswer.GrantRejected();
        host.Time.Advance(TimeSpan.FromHours(2));
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.Good);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "reconnect_required");
        Assert.Equal(0, await host.CountMeetingsAsync());
    }

    [Fact]
    public async Task Without_the_capability_nothing_is_stored_and_the_reason_is_said()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        host.Platform.CreateCapability = Capability.Missing("The scope meeting:write was not granted.", "meeting:write");
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.Good);

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "capability_missing");
        Assert.Equal("The scope meeting:write was not granted.", problem.Text("detail"));
        Assert.Equal(0, await host.CountMeetingsAsync());
    }

    [Fact]
    public async Task Another_owners_account_cannot_be_used()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        await host.ConnectAsync(VideoHost.OtherSeller, "account-2");
        using var other = host.ClientOf(VideoHost.OtherSeller);
        using var list = await other.GetAnswerAsync("/api/integrations/list");
        var id = (await list.ReadJsonAsync()).GetProperty("items")[0].Text("id");
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.With("integration_id", $"\"{id}\""));

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "integration_not_found");
        Assert.Equal(0, await host.CountMeetingsAsync());
    }

    /// <summary>Asks until the worker of the host is through; the test's own time limit ends it otherwise.</summary>
    private static async Task<JsonElement> WaitUntilAsync(VideoHost host, string id, string status)
    {
        using var client = host.ClientOf(VideoHost.Seller);
        while (true)
        {
            using var answer = await client.GetAnswerAsync($"{MeetingJson.ListUrl}/{id}");
            var meeting = await answer.ReadJsonAsync();
            if (meeting.Text("status") == status)
                return meeting;
        }
    }
}
