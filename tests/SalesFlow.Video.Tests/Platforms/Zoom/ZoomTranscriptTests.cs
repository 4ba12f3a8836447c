using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomTranscriptTests : ZoomOccurrenceTest
{
    private const string FilePath = "/rec/download/t1";

    private const string Vtt =
        "WEBVTT\r\n\r\n1\r\n00:00:03.210 --> 00:00:06.480\r\nSeller: Grüße, thanks for the time.\r\n\r\n"
        + "2\r\n00:00:06.900 --> 00:00:09.150\r\nBuyer: Sure: the price is high.\r\n";

    private static readonly ArtifactAnswer<Transcript> NothingYet = ArtifactAnswer<Transcript>.NotYet(isProcessing: false);
    private static readonly ArtifactAnswer<Transcript> BeingMade = ArtifactAnswer<Transcript>.NotYet(isProcessing: true);

    [Fact]
    public async Task The_transcript_of_a_recording_is_read_with_the_token_that_came_with_it()
    {
        AnswerRecording(TranscriptFile(FilePath));
        Stage.AnswerFile(FilePath, Vtt);

        var answer = await FindAsync();

        var segments = answer.Content!.Segments;
        Assert.Null(answer.Content.Language);
        Assert.Equal([("Seller", "Grüße, thanks for the time."), ("Buyer", "Sure: the price is high.")], segments.Select(static segment => (segment.Speaker!, segment.Text)));
        Assert.Equal(TimeSpan.FromMilliseconds(6900), segments[1].Start);
        Assert.Equal(["Bearer access-1", "Bearer download-1"], Stage.Sent.Select(static request => request.Authorization));
        Assert.Equal(
            [$"/v2/meetings/{SeenUuid}/recordings?include_fields=download_access_token&ttl=3600", FilePath],
            Stage.Sent.Select(static request => request.Target));
    }

    [Fact]
    public async Task The_transcripts_of_several_stretches_are_one_with_all_times_from_the_first_start()
    {
        AnswerRecording(TranscriptFile("/rec/download/t2", "2026-11-03T14:10:00Z"), TranscriptFile(FilePath, "2026-11-03T14:00:00Z"));
        Stage.AnswerFile(FilePath, Vtt);
        Stage.AnswerFile("/rec/download/t2", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nBuyer: Back again.\n");

        var segments = (await FindAsync()).Content!.Segments;

        Assert.Equal([0, 1, 2], segments.Select(static segment => segment.Index));
        Assert.Equal("Back again.", segments[2].Text);
        Assert.Equal((new TimeSpan(0, 10, 1), new TimeSpan(0, 10, 2)), (segments[2].Start, segments[2].End));
    }

    [Fact]
    public async Task A_recording_that_is_being_made_may_bring_one()
    {
        AnswerRecording(TranscriptFile(FilePath).Replace("completed", "processing", StringComparison.Ordinal));

        Assert.Equal(BeingMade, await FindAsync());
        Assert.Single(Stage.Sent);
    }

    [Theory]
    [InlineData(404, NoRecordingBody)]
    [InlineData(400, NoScopeBody)]
    [InlineData(400, PaidOnlyBody)]
    [InlineData(200, """{"recording_files":[{"id":"f1","file_type":"MP4","status":"completed"}]}""")]
    public async Task Without_one_in_the_recording_the_one_that_is_kept_by_itself_is_read(int status, string body)
    {
        Stage.Answer("GET", RecordingsPath, status, body);
        Stage.Answer("GET", TranscriptPath, 200, $$"""
            {"meeting_id":"{{Uuid}}","can_download":true,"download_url":"{{new Uri(Stage.Address, FilePath)}}","download_restriction_reason":"NOT_READY"}
            """);
        Stage.AnswerFile(FilePath, Vtt, "text/vtt");

        var answer = await FindAsync();

        Assert.Equal(2, answer.Content!.Segments.Count);
        Assert.Equal($"/v2/meetings/{SeenUuid}/transcript", Stage.Sent[1].Target);
        Assert.All(Stage.Sent, static request => Assert.Equal(("GET", "Bearer access-1", null), (request.Method, request.Authorization, request.Body)));
    }

    [Theory]
    [InlineData("NO_TRANSCRIPT_DATA", ArtifactReason.NothingSaid)]
    [InlineData("DELETED_OR_TRASHED", ArtifactReason.DeletedAtPlatform)]
    [InlineData("UNSUPPORTED", ArtifactReason.NotTranscribed)]
    public async Task Zoom_says_why_there_is_none(string restriction, ArtifactReason reason)
    {
        Stage.Answer("GET", RecordingsPath, 404, NoRecordingBody);
        AnswerRestricted(restriction);

        Assert.Equal(ArtifactAnswer<Transcript>.Never(reason), await FindAsync());
    }

    [Theory]
    [InlineData("NOT_READY", true)]
    [InlineData("A_REASON_OF_A_LATER_DAY", false)]
    [InlineData("", false)]
    public async Task What_is_no_final_reason_leaves_it_open(string restriction, bool isProcessing)
    {
        Stage.Answer("GET", RecordingsPath, 404, NoRecordingBody);
        AnswerRestricted(restriction);

        Assert.Equal(ArtifactAnswer<Transcript>.NotYet(isProcessing), await FindAsync());
    }

    [Theory]
    [InlineData(NoRecordingBody, 404, NoTranscriptBody, 404, null)]
    [InlineData(NoRecordingBody, 404, NoScopeBody, 400, null)]
    [InlineData(NoRecordingBody, 404, PaidOnlyBody, 400, null)]
    [InlineData(NoScopeBody, 400, NoTranscriptBody, 404, null)]
    [InlineData(PaidOnlyBody, 400, NoTranscriptBody, 404, null)]
    [InlineData(NoScopeBody, 400, NoScopeBody, 400, ArtifactReason.MissingScope)]
    [InlineData(NoScopeBody, 400, PaidOnlyBody, 400, ArtifactReason.MissingScope)]
    [InlineData(PaidOnlyBody, 400, NoScopeBody, 400, ArtifactReason.MissingScope)]
    [InlineData(PaidOnlyBody, 400, PaidOnlyBody, 400, ArtifactReason.NotInPlan)]
    public async Task It_is_given_up_only_when_neither_way_can_bring_it(
        string recording, int recordingStatus, string transcript, int transcriptStatus, ArtifactReason? reason)
    {
        Stage.Answer("GET", RecordingsPath, recordingStatus, recording);
        Stage.Answer("GET", TranscriptPath, transcriptStatus, transcript);

        Assert.Equal(reason is { } final ? ArtifactAnswer<Transcript>.Never(final) : NothingYet, await FindAsync());
    }

    [Fact]
    public async Task A_recording_in_the_trash_took_its_transcript_along()
    {
        AnswerRecording(TranscriptFile(FilePath).Replace("{", """{"deleted_time":"2026-11-04T10:00:00Z",""", StringComparison.Ordinal));
        Stage.Answer("GET", TranscriptPath, 404, NoTranscriptBody);

        Assert.Equal(ArtifactAnswer<Transcript>.Never(ArtifactReason.DeletedAtPlatform), await FindAsync());
    }

    [Fact]
    public async Task A_transcript_without_words_means_that_nothing_was_said()
    {
        AnswerRecording(TranscriptFile(FilePath));
        Stage.AnswerFile(FilePath, "WEBVTT\n\n");

        Assert.Equal(ArtifactAnswer<Transcript>.Never(ArtifactReason.NothingSaid), await FindAsync());
    }

    [Fact]
    public async Task What_is_no_transcript_is_not_taken_for_an_empty_one()
    {
        AnswerRecording(TranscriptFile(FilePath));
        Stage.AnswerFile(FilePath, "<html>Sign in</html>");

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, (await Assert.ThrowsAsync<PlatformException>(FindAsync)).Kind);
    }

    [Fact]
    public async Task A_transcript_without_an_end_is_not_read_to_it()
    {
        AnswerRecording(TranscriptFile(FilePath));
        Stage.AnswerFile(FilePath, Vtt + new string('x', 16 * 1024 * 1024));

        var exception = await Assert.ThrowsAsync<PlatformException>(FindAsync);

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.Contains("16 MiB", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_has_expired_is_asked_for_again()
    {
        Stage.AnswerInTurn(RecordingsPath, (200, RecordingBody(TranscriptFile("/rec/download/old"))), (200, RecordingBody(TranscriptFile(FilePath))));
        Stage.Answer("GET", "/rec/download/old", 401);
        Stage.AnswerFile(FilePath, Vtt);

        Assert.True((await FindAsync()).IsAvailable);
    }

    private void AnswerRestricted(string reason) => Stage.Answer("GET", TranscriptPath, 200, $$"""
        {"meeting_id":"{{Uuid}}","can_download":false,"download_url":"","download_restriction_reason":"{{reason}}"}
        """);

    private void AnswerRecording(params string[] files) => Stage.Answer("GET", RecordingsPath, 200, RecordingBody(files));

    private static string RecordingBody(params string[] files) =>
        $$"""{"download_access_token":"download-1","recording_files":[{{string.Join(',', files)}}]}""";

    private string TranscriptFile(string path, string start = "2026-11-03T14:00:00Z") =>
        $$"""
        {"id":"{{path}}","file_type":"TRANSCRIPT","recording_type":"audio_transcript","status":"completed","recording_start":"{{start}}",
         "download_url":"{{new Uri(Stage.Address, path)}}"}
        """;

    private Task<ArtifactAnswer<Transcript>> FindAsync() => Stage.Meetings.FindTranscriptAsync(Stage.Integration, Occurrence, Cancellation);
}
