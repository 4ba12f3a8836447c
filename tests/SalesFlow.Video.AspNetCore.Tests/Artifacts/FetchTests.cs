using System.Net;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

public sealed class FetchTests
{
    private static PlatformOccurrence Occurrence { get; } =
        new() { MeetingId = "fake-1", Id = "occurrence-1", Start = HeldMeeting.Start, End = HeldMeeting.Start.AddMinutes(20) };

    [Fact]
    public async Task What_the_platform_has_is_fetched_at_once()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";
        host.Platform.Occurrences = [Occurrence];
        host.Platform.Recordings = ArtifactAnswer<IReadOnlyList<Recording>>.Available([new Recording { Id = "file-1", MediaType = "video/mp4", Size = 10 }]);
        host.Platform.Transcript = ArtifactAnswer<Transcript>.Never(ArtifactReason.NotTranscribed);
        host.Platform.Participants = ArtifactAnswer<IReadOnlyList<Participant>>.Available(
            [new Participant { Name = "Buyer", Sessions = [new(HeldMeeting.Start, HeldMeeting.Start.AddMinutes(5))] }]);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostNothingAsync($"{url}/fetch-recording");
        using var read = await client.GetAnswerAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var fetched = (await answer.ReadJsonAsync()).GetProperty("occurrences");
        Assert.Equal(
            ["recording available", "transcript not_produced", "attendance available"],
            fetched[0].GetProperty("artifacts").EnumerateArray().Select(artifact => $"{artifact.Text("kind")} {artifact.Text("state")}"));
        var meeting = await read.ReadJsonAsync();
        Assert.Equal(fetched.GetRawText(), meeting.GetProperty("occurrences").GetRawText());
        Assert.Equal((true, 1), (meeting.GetProperty("has_recording").GetBoolean(), meeting.GetProperty("participants_count").GetInt32()));
    }

    [Fact]
    public async Task A_meeting_that_nobody_held_has_no_runs_to_fetch()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostNothingAsync($"{url}/fetch-recording");

        Assert.Equal("""{"occurrences":[]}""", (await answer.ReadJsonAsync()).GetRawText());
    }

    [Fact]
    public async Task A_disconnected_account_cannot_be_looked_at()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";
        using var client = host.ClientOf(VideoHost.Seller);
        using var disconnected = await client.DeleteAnswerAsync("/api/integrations/fake/disconnect");

        using var answer = await client.PostNothingAsync($"{url}/fetch-recording");

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "not_connected");
    }

    [Theory]
    [InlineData(PlatformErrorKind.Unauthorized, HttpStatusCode.Conflict, "reconnect_required")]
    [InlineData(PlatformErrorKind.Unreachable, HttpStatusCode.ServiceUnavailable, "platform_unavailable")]
    [InlineData(PlatformErrorKind.QuotaExhausted, HttpStatusCode.TooManyRequests, "platform_quota")]
    [InlineData(PlatformErrorKind.Refused, HttpStatusCode.UnprocessableEntity, "platform_refused")]
    [InlineData(PlatformErrorKind.Misconfigured, HttpStatusCode.BadGateway, "platform_misconfigured")]
    public async Task What_the_platform_fails_with_is_told(PlatformErrorKind kind, HttpStatusCode status, string code)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";
        host.Platform.Failure = FakeMeet.Fails(kind);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostNothingAsync($"{url}/fetch-recording");

        await answer.ShouldBeProblemAsync(status, code);
    }
}
