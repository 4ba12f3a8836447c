using System.Text;
using SalesFlow.Video.Meetings;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomDownloadTests : ZoomOccurrenceTest
{
    private const string FilePath = "/rec/download/f1";

    [Fact]
    public async Task A_file_is_read_at_the_address_of_this_moment_with_the_token_that_came_with_it()
    {
        AnswerRecording(FilePath);
        Stage.AnswerFile(FilePath, "0123456789");

        await using var content = await OpenAsync();

        Assert.Equal("0123456789", await TextOfAsync(content!));
        Assert.Equal(("video/mp4", 0L), (content!.MediaType, content.Offset));
        Assert.Equal(
            [$"/v2/meetings/{SeenUuid}/recordings?include_fields=download_access_token&ttl=3600", FilePath],
            Stage.Sent.Select(static request => request.Target));
        Assert.Equal(["Bearer access-1", "Bearer download-1"], Stage.Sent.Select(static request => request.Authorization));
        Assert.Equal("GET", Stage.Sent[1].Method);
        Assert.Null(Stage.Sent[1].Body);
    }

    [Fact]
    public async Task Without_a_token_of_its_own_a_file_is_read_with_the_integrations()
    {
        AnswerRecording(FilePath, token: "");
        Stage.AnswerFile(FilePath, "0123456789");

        await using var content = await OpenAsync();

        Assert.Equal("Bearer access-1", Stage.Sent[1].Authorization);
    }

    [Fact]
    public async Task The_token_stays_with_Zoom_when_the_file_is_in_storage_elsewhere()
    {
        using var storage = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });
        storage.Given(Request.Create().WithPath("/bucket/f1")).RespondWith(Response.Create().WithStatusCode(200).WithBody("stored"));
        AnswerRecording(FilePath);
        Stage.Answer("GET", FilePath, 302, null, ("Location", $"{storage.Url}/bucket/f1?signature=abc"));

        await using var content = await OpenAsync();

        Assert.Equal("stored", await TextOfAsync(content!));
        var request = Assert.Single(storage.LogEntries).RequestMessage!;
        Assert.DoesNotContain(request.Headers!.Keys, static name => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("bearer", request.Url, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_is_read_from_an_offset_on()
    {
        AnswerRecording(FilePath);
        AnswerPart("bytes=4-", 206, "456789", "bytes 4-9/10");

        await using var content = await OpenAsync(offset: 4);

        Assert.Equal("456789", await TextOfAsync(content!));
        Assert.Equal((4L, 10L), (content!.Offset, content.Length));
    }

    [Fact]
    public async Task A_server_that_ignores_the_offset_is_noticed()
    {
        AnswerRecording(FilePath);
        Stage.AnswerFile(FilePath, "0123456789");

        await using var content = await OpenAsync(offset: 4);

        Assert.Equal("0123456789", await TextOfAsync(content!));
        Assert.Equal((0L, null), (content!.Offset, content.Length));
    }

    [Fact]
    public async Task Beyond_the_end_there_is_nothing_left()
    {
        AnswerRecording(FilePath);
        AnswerPart("bytes=10-", 416, "", "bytes */10");

        await using var content = await OpenAsync(offset: 10);

        Assert.Equal("", await TextOfAsync(content!));
        Assert.Equal((10L, 10L), (content!.Offset, content.Length));
    }

    [Fact]
    public async Task Another_part_than_the_one_asked_for_is_not_taken()
    {
        AnswerRecording(FilePath);
        AnswerPart("bytes=4-", 206, "789", "bytes 7-9/10");

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, (await Assert.ThrowsAsync<PlatformException>(() => OpenAsync(offset: 4))).Kind);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task An_address_that_has_expired_is_asked_for_again(int status)
    {
        Stage.AnswerInTurn(RecordingsPath, (200, RecordingBody("/rec/download/old")), (200, RecordingBody("/rec/download/new")));
        Stage.Answer("GET", "/rec/download/old", status, """{"errorCode":1,"errorMessage":"expired"}""");
        Stage.AnswerFile("/rec/download/new", "fresh");

        await using var content = await OpenAsync();

        Assert.Equal("fresh", await TextOfAsync(content!));
    }

    [Theory]
    [InlineData(401, PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(403, PlatformErrorKind.Refused)]
    [InlineData(404, PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(429, PlatformErrorKind.RateLimited)]
    [InlineData(500, PlatformErrorKind.OutcomeUnknown)]
    [InlineData(302, PlatformErrorKind.UnexpectedAnswer)]
    public async Task A_file_that_is_not_handed_out_is_neither_gone_nor_a_reason_to_connect_again(int status, PlatformErrorKind kind)
    {
        AnswerRecording(FilePath);
        Stage.Answer("GET", FilePath, status, """{"code":124,"message":"Invalid access token."}""", ("Retry-After", "60"));

        Assert.Equal(kind, (await Assert.ThrowsAnyAsync<PlatformException>(() => OpenAsync())).Kind);
        Assert.DoesNotContain(Stage.Sent, static request => request.Target.StartsWith("/oauth", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text/html", "<html>Sign in</html>")]
    [InlineData("application/json", """{"code":124,"message":"Invalid access token."}""")]
    public async Task A_page_in_place_of_the_file_is_not_taken_for_it(string mediaType, string body)
    {
        AnswerRecording(FilePath);
        Stage.AnswerFile(FilePath, body, mediaType);

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, (await Assert.ThrowsAsync<PlatformException>(() => OpenAsync())).Kind);
    }

    [Theory]
    [InlineData("https://storage.example.test/rec/f1?token=abc")]
    [InlineData("http://us02web.zoom.us/rec/f1?token=abc")]
    [InlineData("https://us02web.zoom.us.example.test/rec/f1?token=abc")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task An_address_that_is_not_Zooms_is_not_asked(string address)
    {
        Stage.Answer("GET", RecordingsPath, 200, RecordingBodyAt(address, "download-1"));

        var exception = await Assert.ThrowsAsync<PlatformException>(() => OpenAsync());

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.DoesNotContain("abc", exception.ToString(), StringComparison.Ordinal);
        Assert.All(Stage.Sent, static request => Assert.Contains("/recordings?", request.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_the_recording_no_longer_lists_is_gone()
    {
        AnswerRecording(FilePath);

        Assert.Null(await Stage.Meetings.OpenRecordingAsync(Stage.Integration, Occurrence, "another", 0, Cancellation));
    }

    [Fact]
    public async Task A_file_in_the_trash_is_gone()
    {
        Stage.Answer("GET", RecordingsPath, 200, RecordingBody(FilePath).Replace("\"id\"", "\"deleted_time\":\"2026-11-04T10:00:00Z\",\"id\"", StringComparison.Ordinal));

        Assert.Null(await OpenAsync());
    }

    [Fact]
    public async Task A_file_whose_recording_is_gone_is_gone()
    {
        Stage.Answer("GET", RecordingsPath, 404, NoRecordingBody);

        Assert.Null(await OpenAsync());
    }

    private void AnswerRecording(string path, string token = "download-1") =>
        Stage.Answer("GET", RecordingsPath, 200, RecordingBodyAt(new Uri(Stage.Address, path).AbsoluteUri, token));

    private string RecordingBody(string path) => RecordingBodyAt(new Uri(Stage.Address, path).AbsoluteUri, "download-1");

    private static string RecordingBodyAt(string address, string token) =>
        $$"""
        {"download_access_token":"{{token}}","recording_files":[{"id":"f1","file_type":"MP4","recording_type":"active_speaker","status":"completed",
         "download_url":"{{address}}"}]}
        """;

    private void AnswerPart(string range, int status, string content, string contentRange) => Stage.Server
        .Given(Request.Create().WithPath(FilePath).WithHeader("Range", range))
        .RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Range", contentRange).WithBody(Encoding.UTF8.GetBytes(content)));

    private Task<RecordingContent?> OpenAsync(long offset = 0) =>
        Stage.Meetings.OpenRecordingAsync(Stage.Integration, Occurrence, "f1", offset, Cancellation);

    private static async Task<string> TextOfAsync(RecordingContent content)
    {
        using var reader = new StreamReader(content.Content, leaveOpen: true);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
