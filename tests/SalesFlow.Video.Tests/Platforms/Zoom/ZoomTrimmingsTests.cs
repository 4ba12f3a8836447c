using System.Text.Json.Nodes;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>What a meeting is the same without does not keep it from being made; and nothing is sent more often than it has a chance.</summary>
public sealed class ZoomTrimmingsTests : ZoomWireTest
{
    private static readonly MeetingPatch Patch = new() { Title = "Second demo", TimeZone = "Europe/Busingen" };

    [Theory]
    [InlineData("""{"code":300,"message":"Validation Failed.","errors":[{"field":"timezone","message":"Invalid field."}]}""")]
    [InlineData("""{"code":300,"message":"Invalid timezone: Asia/Manila."}""")]
    [InlineData("""{"code":300,"message":"The Time Zone that you entered is not supported."}""")]
    [InlineData("""{"code":300,"message":"time_zone "Asia/Manila" is unknown."}""")]
    public async Task A_zone_that_Zoom_does_not_offer_is_left_out(string refusal)
    {
        AnswerOnce("POST", MeetingsPath, refusal, MeetingBody);

        var meeting = await Stage.Meetings.CreateAsync(Stage.Integration, Draft with { TimeZone = "Asia/Manila" }, Cancellation);

        Assert.Equal(MeetingNumber, meeting.Id);
        Assert.Equal(["Asia/Manila", null], Stage.Sent.Select(static request => (string?)BodyOf(request)["timezone"]));
        Assert.All(Stage.Sent, static request => Assert.Equal("2026-11-03T14:00:00Z", (string?)BodyOf(request)["start_time"]));
    }

    [Theory]
    [InlineData("settings.meeting_invitees")]
    [InlineData("settings.meeting_invitees[0].email")]
    [InlineData("meeting_invitees")]
    public async Task A_list_of_invitees_that_Zoom_refuses_is_left_out(string field)
    {
        AnswerOnce("POST", MeetingsPath, RefusalOf(field), MeetingBody);

        await Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation);

        Assert.Equal([true, false], Stage.Sent.Select(static request => BodyOf(request)["settings"]!["meeting_invitees"] is not null));
        Assert.All(Stage.Sent, static request => Assert.Equal("Europe/Berlin", (string?)BodyOf(request)["timezone"]));
    }

    [Fact]
    public async Task Zone_and_invitees_are_left_out_together()
    {
        AnswerOnce("POST", MeetingsPath, RefusalOf("timezone", "settings.meeting_invitees"), MeetingBody);

        await Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation);

        var last = BodyOf(Stage.Sent[1]);
        Assert.Equal((2, null, null), (Stage.Sent.Count, last["timezone"], last["settings"]!["meeting_invitees"]));
    }

    [Theory]
    [InlineData("topic")]
    [InlineData("agenda")]
    [InlineData("start_time")]
    [InlineData("settings.auto_recording")]
    public async Task What_the_meeting_is_about_is_not_left_out(string field)
    {
        Stage.Answer("POST", MeetingsPath, 400, RefusalOf("timezone", field));

        var exception = await CreateAndFailAsync();

        Assert.Equal(PlatformErrorKind.Refused, exception.Kind);
        Assert.Single(Stage.Sent);
    }

    [Fact]
    public async Task A_zone_that_is_refused_again_is_not_tried_a_third_time()
    {
        Stage.Answer("POST", MeetingsPath, 400, RefusalOf("timezone"));

        Assert.Equal(PlatformErrorKind.Refused, (await CreateAndFailAsync()).Kind);
        Assert.Equal(2, Stage.Sent.Count);
    }

    [Fact]
    public async Task A_change_is_sent_again_without_the_zone_too()
    {
        Stage.Server.Given(WireMock.RequestBuilders.Request.Create().WithPath(MeetingPath).UsingPatch()).InScenario("patch").WillSetStateTo("later")
            .RespondWith(WireMock.ResponseBuilders.Response.Create().WithStatusCode(400).WithBody(RefusalOf("timezone")));
        Stage.Server.Given(WireMock.RequestBuilders.Request.Create().WithPath(MeetingPath).UsingPatch()).InScenario("patch").WhenStateIs("later")
            .RespondWith(WireMock.ResponseBuilders.Response.Create().WithStatusCode(204));
        Stage.Answer("GET", MeetingPath, 200, MeetingBody);

        Assert.NotNull(await Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, Patch, Cancellation));

        Assert.Equal(["PATCH", "PATCH", "GET"], Stage.Sent.Select(static request => request.Method));
    }

    /// <summary>The worst that one creation can come to: each of two forms is refused with an old token and sent again with a new one.</summary>
    [Fact]
    public async Task However_Zoom_answers_a_creation_is_sent_at_most_four_times()
    {
        Stage.AnswerBearer("access-1", "POST", MeetingsPath, 401, """{"code":124,"message":"Access token is expired."}""");
        Stage.AnswerBearer("access-2", "POST", MeetingsPath, 400, RefusalOf("timezone"));
        Stage.Answer("POST", "/oauth/token", 200, """{"access_token":"access-2","refresh_token":"refresh-2","expires_in":3600}""");

        await CreateAndFailAsync();

        Assert.InRange(Stage.Sent.Count(static request => request.Target == MeetingsPath), 2, 4);
        Assert.Single(Stage.Sent, static request => request.Target == "/oauth/token");
    }

    [Theory]
    [InlineData(400, """{"code":3000,"message":"Cannot access meeting information."}""")]
    [InlineData(400, """{"code":3002,"message":"In progress."}""")]
    [InlineData(400, """{"code":200,"message":"Only available for paid account."}""")]
    [InlineData(404, """{"code":1001,"message":"User does not exist."}""")]
    [InlineData(429, """{"code":429,"message":"Too many."}""")]
    [InlineData(500, "")]
    [InlineData(503, "")]
    [InlineData(302, "")]
    public async Task A_write_that_fails_is_sent_once(int status, string body)
    {
        Stage.Answer("*", "/v2/*", status, body);
        Stage.Answer("POST", MeetingsPath, status, body);
        Stage.Answer("PATCH", MeetingPath, status, body);
        Stage.Answer("DELETE", MeetingPath, status, body);

        await CreateAndFailAsync();
        await Assert.ThrowsAnyAsync<PlatformException>(() => Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, Patch, Cancellation));
        await Assert.ThrowsAnyAsync<PlatformException>(() => Stage.Meetings.CancelAsync(Stage.Integration, MeetingNumber, Cancellation));

        Assert.Equal(["POST", "PATCH", "DELETE"], Stage.Sent.Select(static request => request.Method));
    }

    private async Task<PlatformException> CreateAndFailAsync() =>
        await Assert.ThrowsAnyAsync<PlatformException>(() => Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation));

    private void AnswerOnce(string method, string path, string refusal, string later)
    {
        var request = WireMock.RequestBuilders.Request.Create().WithPath(path).UsingMethod(method);
        Stage.Server.Given(request).InScenario(path).WillSetStateTo("later")
            .RespondWith(WireMock.ResponseBuilders.Response.Create().WithStatusCode(400).WithBody(refusal));
        Stage.Server.Given(request).InScenario(path).WhenStateIs("later")
            .RespondWith(WireMock.ResponseBuilders.Response.Create().WithStatusCode(201).WithBody(later));
    }

    private static string RefusalOf(params string[] fields) =>
        $$"""{"code":300,"message":"Validation Failed.","errors":[{{string.Join(',', fields.Select(static field => $$"""{"field":"{{field}}","message":"Invalid field."}"""))}}]}""";

    private static JsonNode BodyOf(SentRequest request) => JsonNode.Parse(request.Body!)!;
}
