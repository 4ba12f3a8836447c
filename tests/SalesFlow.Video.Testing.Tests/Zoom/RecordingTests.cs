using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class RecordingTests
{
    [Fact]
    public async Task The_files_appear_are_worked_on_and_are_complete_and_the_transcript_follows()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromSeconds(29));

        var before = await call.GetAsync($"/meetings/{call.Uuid}/recordings");
        call.Advance(1);
        var processing = await FilesAsync(call);
        call.Advance(90);
        var complete = await FilesAsync(call);
        call.Advance(60);
        var transcribed = await FilesAsync(call);

        Assert.Equal((HttpStatusCode.NotFound, 3301), (before.Status, before.Code));
        Assert.Equal(["processing", "processing"], processing.Select(file => (string?)file["status"]));
        Assert.All(processing, file => Assert.Equal(
            ("", "", ""), ((string?)file["file_type"], (string?)file["recording_type"], (string?)file["recording_end"])));
        Assert.Equal(["MP4", "M4A", "TIMELINE"], complete.Select(file => (string?)file["file_type"]));
        Assert.Equal(["MP4", "M4A", "TIMELINE", "TRANSCRIPT"], transcribed.Select(file => (string?)file["file_type"]));
        Assert.Equal(
            ["shared_screen_with_speaker_view", "audio_only", "timeline", "audio_transcript"],
            transcribed.Select(file => (string?)file["recording_type"]));
    }

    [Fact]
    public async Task A_recording_is_described_in_the_platforms_words()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var recording = (await call.GetOkAsync($"/meetings/{call.Uuid}/recordings")).Json;

        Assert.Equal((call.Instance.Id, call.Id), ((string?)recording["uuid"], (long)recording["id"]!));
        Assert.Equal((JsonValueKind.String, "2"), (recording["type"]!.GetValueKind(), (string?)recording["type"]));
        Assert.Equal((1, 4), ((int)recording["duration"]!, (int)recording["recording_count"]!));
        Assert.Equal("2026-11-02T10:00:00Z", (string?)recording["start_time"]);
        Assert.Equal(
            (DemoIds.Seller, DemoIds.SellerCompany), ((string?)recording["host_id"], (string?)recording["account_id"]));
        Assert.Equal(call.Meetings.Files.Sum(file => file.Length), (long)recording["total_size"]!);
        Assert.Null(recording["download_access_token"]);

        var video = recording["recording_files"]![0]!;
        Assert.Equal(
            ("2026-11-02T10:00:00Z", "2026-11-02T10:00:14Z", "MP4", "completed"),
            ((string?)video["recording_start"], (string?)video["recording_end"], (string?)video["file_extension"], (string?)video["status"]));
        Assert.Equal(call.Meetings.Files[0].Length, (long)video["file_size"]!);
        Assert.Equal(call.Meetings.Files[0].FileId, (string?)video["id"]);
        var timeline = recording["recording_files"]![2]!.AsObject();
        Assert.All(["id", "status", "file_size", "play_url"], name => Assert.False(timeline.ContainsKey(name)));
    }

    [Theory]
    [InlineData(604800, 604799, HttpStatusCode.Found)]
    [InlineData(60, 59, HttpStatusCode.Found)]
    [InlineData(60, 60, HttpStatusCode.Unauthorized)]
    public async Task A_token_for_the_files_lives_as_long_as_it_was_asked_to(int ttl, int passed, HttpStatusCode expected)
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(2));
        var recording = (await call.GetOkAsync($"/meetings/{call.Uuid}/recordings?include_fields=download_access_token&ttl={ttl}")).Json;

        call.Advance(passed);
        var answer = await call.DownloadAsync(
            (string)recording["recording_files"]![0]!["download_url"]!, (string)recording["download_access_token"]!);

        Assert.Equal(expected, answer.Status);
    }

    [Theory]
    [InlineData("include_fields=download_access_token&ttl=604801")]
    [InlineData("include_fields=download_access_token&ttl=-1")]
    [InlineData("include_fields=download_access_token&ttl=day")]
    [InlineData("ttl=60")]
    public async Task A_lifetime_that_makes_no_sense_is_refused(string query)
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(2));

        var answer = await call.GetAsync($"/meetings/{call.Uuid}/recordings?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, 300), (answer.Status, answer.Code));
        Assert.Equal(["ttl"], answer.InvalidFields);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("local")]
    public async Task Without_cloud_recording_there_is_none_and_no_transcript_of_it(string setting)
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        endpoint.IsAbout = name => name.StartsWith("recording.", StringComparison.Ordinal) || name == "meeting.deleted";
        await using var call = await HeldCall.HoldAsync(
            TimeSpan.FromHours(1), configure: endpoint.Connect,
            meeting: HeldCall.Recorded.Replace("cloud", setting, StringComparison.Ordinal));

        var recording = await call.GetAsync($"/meetings/{call.Uuid}/recordings");
        var transcript = await call.GetAsync($"/meetings/{call.Uuid}/transcript");
        await call.Zoom.CallAsync(HttpMethod.Delete, $"/meetings/{call.Id}", call.Token);

        Assert.Equal((3301, 3322), (recording.Code, transcript.Code));
        Assert.Empty(call.Meetings.Files);
        Assert.Equal("meeting.deleted", (await endpoint.NextAsync()).Event);
    }

    [Fact]
    public async Task A_script_without_recording_has_none()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromHours(1), HeldCall.Brief with { IsRecorded = false });

        Assert.Equal(3301, (await call.GetAsync($"/meetings/{call.Uuid}/recordings")).Code);
    }

    [Fact]
    public async Task A_script_without_transcript_has_only_the_recording()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromHours(1), HeldCall.Brief with { IsTranscribed = false });

        Assert.Equal(["MP4", "M4A", "TIMELINE"], (await FilesAsync(call)).Select(file => (string?)file["file_type"]));
    }

    [Fact]
    public async Task A_silent_call_has_no_transcript()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Saying([]));
        call.Advance(TimeSpan.FromHours(3).TotalSeconds);

        Assert.Equal(["MP4", "M4A", "TIMELINE"], (await FilesAsync(call)).Select(file => (string?)file["file_type"]));
    }

    [Fact]
    public async Task A_basic_host_has_no_recording()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromHours(1), account: "basic@example.com");

        Assert.Equal(3301, (await call.GetAsync($"/meetings/{call.Uuid}/recordings")).Code);
        Assert.Equal(0, (int)(await call.GetOkAsync("/users/me/recordings")).Json["total_records"]!);
    }

    [Fact]
    public async Task The_number_stands_for_the_latest_instance_and_each_uuid_for_its_own()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Occurrences = 2 });
        call.Advance(TimeSpan.FromHours(2).TotalSeconds);
        var uuids = call.Occurrences.Select(instance => instance.Id).ToList();

        var byNumber = (await call.GetOkAsync($"/meetings/{call.Id}/recordings")).Json;
        var first = (await call.GetOkAsync($"/meetings/{HeldCall.Twice(uuids[0])}/recordings")).Json;

        Assert.Equal(uuids[1], (string?)byNumber["uuid"]);
        Assert.Equal(uuids[0], (string?)first["uuid"]);
    }

    [Fact]
    public async Task A_uuid_is_found_for_ever_also_without_its_meeting()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));
        await call.Zoom.CallAsync(HttpMethod.Delete, $"/meetings/{call.Id}", call.Token);

        await call.GetOkAsync($"/meetings/{call.Uuid}/recordings");
        await call.GetOkAsync($"/past_meetings/{call.Uuid}");
    }

    [Fact]
    public async Task While_the_meeting_runs_there_is_no_recording()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief);
        var planned = await call.GetAsync($"/meetings/{call.Id}/recordings");
        call.Advance(TimeSpan.FromHours(1).TotalSeconds);

        var running = await call.GetAsync($"/meetings/{call.Uuid}/recordings");

        Assert.Equal((3301, 3301), (planned.Code, running.Code));
    }

    [Fact]
    public async Task The_delays_are_options()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromSeconds(3), configure: options =>
        {
            options.RecordingAppearsAfter = TimeSpan.FromSeconds(1);
            options.RecordingCompletesAfter = TimeSpan.FromSeconds(2);
            options.TranscriptCompletesAfter = TimeSpan.FromSeconds(3);
        });

        Assert.Equal(4, (await FilesAsync(call)).Count);
    }

    private static async Task<IReadOnlyList<JsonNode>> FilesAsync(HeldCall call) =>
        [.. (await call.GetOkAsync($"/meetings/{call.Uuid}/recordings")).Json["recording_files"]!.AsArray().Select(file => file!)];
}
