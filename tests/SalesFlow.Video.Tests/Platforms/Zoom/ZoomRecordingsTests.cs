using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomRecordingsTests : ZoomOccurrenceTest
{
    private static readonly ArtifactAnswer<IReadOnlyList<Recording>> NothingYet = ArtifactAnswer<IReadOnlyList<Recording>>.NotYet(isProcessing: false);
    private static readonly ArtifactAnswer<IReadOnlyList<Recording>> BeingMade = ArtifactAnswer<IReadOnlyList<Recording>>.NotYet(isProcessing: true);

    [Fact]
    public async Task The_recording_of_a_run_is_read_by_its_uuid()
    {
        AnswerFiles(File("f1", "MP4", "active_speaker"));

        var answer = await FindAsync();

        var request = Assert.Single(Stage.Sent);
        Assert.Equal(("GET", "Bearer access-1", null), (request.Method, request.Authorization, request.Body));
        Assert.Equal($"/v2/meetings/{SeenUuid}/recordings?include_fields=download_access_token&ttl=3600", request.Target);
        var recording = Assert.Single(answer.Content!);
        Assert.Equal(("f1", "video/mp4", 246560L), (recording.Id, recording.MediaType, recording.Size));
        Assert.Equal(At(14, 1), recording.Start);
        Assert.Equal(At(14, 42), recording.End);
    }

    [Theory]
    [InlineData("shared_screen_with_speaker_view", "active_speaker")]
    [InlineData("shared_screen_with_speaker_view(CC)", "shared_screen_with_gallery_view")]
    [InlineData("shared_screen_with_gallery_view", "gallery_view")]
    [InlineData("active_speaker", "gallery_view")]
    [InlineData("speaker_view", "shared_screen")]
    [InlineData("gallery_view", "shared_screen")]
    [InlineData("shared_screen", "host_video")]
    [InlineData("gallery_view", "a_view_of_a_later_day")]
    public async Task Of_several_views_the_one_that_shows_most_is_played(string better, string worse)
    {
        AnswerFiles(File("sound", "M4A", "audio_only"), File("worse", "MP4", worse), File("better", "MP4", better));

        Assert.Equal(["better"], Ids(await FindAsync()));
    }

    [Fact]
    public async Task Without_a_picture_the_sound_is_played()
    {
        AnswerFiles(File("translated", "M4A", "audio_interpretation"), File("sound", "M4A", "audio_only"), File("chat", "CHAT", "chat_file"));

        var recording = Assert.Single((await FindAsync()).Content!);

        Assert.Equal(("sound", "audio/mp4"), (recording.Id, recording.MediaType));
        Assert.False(recording.HasVideo);
    }

    [Fact]
    public async Task A_recording_that_was_stopped_and_started_again_is_one_file_for_each_stretch_in_their_order()
    {
        AnswerFiles(
            File("second", "MP4", "gallery_view", "14:20:00", "14:40:00"),
            File("second-sound", "M4A", "audio_only", "14:20:00", "14:40:00"),
            File("first-sound", "M4A", "audio_only", "14:00:01", "14:10:00"),
            File("first", "MP4", "speaker_view", "14:00:00", "14:10:00"),
            File("third", "M4A", "audio_only", "14:40:00", "14:50:00"));

        Assert.Equal(["first", "second", "third"], Ids(await FindAsync()));
    }

    [Theory]
    [InlineData("MP4")]
    [InlineData("M4A")]
    [InlineData("")]
    public async Task While_a_file_that_may_be_played_is_being_made_nothing_is_taken(string type)
    {
        AnswerFiles(File("done", "MP4", "active_speaker"), File("made", type, "", end: "", status: "processing"));

        Assert.Equal(BeingMade, await FindAsync());
    }

    [Fact]
    public async Task A_player_does_not_wait_for_the_transcript()
    {
        AnswerFiles(File("done", "MP4", "active_speaker"), File("made", "TRANSCRIPT", "audio_transcript", status: "processing"));

        Assert.Equal(["done"], Ids(await FindAsync()));
    }

    [Fact]
    public async Task Files_that_lack_most_of_what_others_have_do_no_harm()
    {
        AnswerFiles("""{"file_type":"TIMELINE","download_url":"x"}""", """{"file_type":"MP4"}""", """{"file_type":"CC"}""", File("done", "MP4", "active_speaker"));

        Assert.Equal(["done"], Ids(await FindAsync()));
    }

    [Fact]
    public async Task A_recording_without_anything_to_play_may_yet_come()
    {
        AnswerFiles(File("chat", "CHAT", "chat_file"));

        Assert.Equal(NothingYet, await FindAsync());
    }

    [Fact]
    public async Task No_recording_is_no_proof_that_none_will_come()
    {
        Stage.Answer("GET", RecordingsPath, 404, NoRecordingBody);

        Assert.Equal(NothingYet, await FindAsync());
    }

    [Fact]
    public async Task A_recording_in_the_trash_was_deleted()
    {
        AnswerFiles(File("done", "MP4", "active_speaker").Replace("{", """{"deleted_time":"2026-11-04T10:00:00Z",""", StringComparison.Ordinal));

        Assert.Equal(ArtifactAnswer<IReadOnlyList<Recording>>.Never(ArtifactReason.DeletedAtPlatform), await FindAsync());
    }

    [Theory]
    [InlineData(PaidOnlyBody, ArtifactReason.NotInPlan)]
    [InlineData(NoScopeBody, ArtifactReason.MissingScope)]
    public async Task What_the_account_may_not_have_never_comes(string body, ArtifactReason reason)
    {
        Stage.Answer("GET", RecordingsPath, 400, body);

        Assert.Equal(ArtifactAnswer<IReadOnlyList<Recording>>.Never(reason), await FindAsync());
    }

    [Theory]
    [InlineData(404, "<html>Not found</html>", PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(403, """{"code":2306,"message":"No."}""", PlatformErrorKind.NotPermitted)]
    [InlineData(500, NoRecordingBody, PlatformErrorKind.OutcomeUnknown)]
    public async Task A_failure_says_nothing_about_the_recording(int status, string body, PlatformErrorKind kind)
    {
        Stage.Answer("GET", RecordingsPath, status, body);

        Assert.Equal(kind, (await Assert.ThrowsAnyAsync<PlatformException>(FindAsync)).Kind);
    }

    private void AnswerFiles(params string[] files) =>
        Stage.Answer("GET", RecordingsPath, 200, $$"""{"uuid":"{{Uuid}}","type":"2","recording_files":[{{string.Join(',', files)}}]}""");

    private static string File(
        string id, string type, string view, string start = "14:01:00", string end = "14:42:00", string status = "completed") =>
        $$"""
        {"id":"{{id}}","file_type":"{{type}}","recording_type":"{{view}}","status":"{{status}}","file_size":246560,"recording_start":"{{Instant(start)}}",
         "recording_end":"{{Instant(end)}}","download_url":"https://us02web.zoom.us/rec/download/{{id}}"}
        """;

    private static string Instant(string time) => time.Length == 0 ? "" : $"2026-11-03T{time}Z";

    private static IEnumerable<string> Ids(ArtifactAnswer<IReadOnlyList<Recording>> answer) => answer.Content!.Select(static file => file.Id);

    private Task<ArtifactAnswer<IReadOnlyList<Recording>>> FindAsync() => Stage.Meetings.FindRecordingsAsync(Stage.Integration, Occurrence, Cancellation);

    private static DateTimeOffset At(int hour, int minute) => new(2026, 11, 3, hour, minute, 0, TimeSpan.Zero);
}
