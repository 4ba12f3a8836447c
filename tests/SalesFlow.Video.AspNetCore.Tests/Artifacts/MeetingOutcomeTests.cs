using System.Text.Json;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

public sealed class MeetingOutcomeTests
{
    [Fact]
    public async Task A_held_meeting_shows_what_became_of_it()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.SaveResultAsync(ResultOf(held));

        var meeting = await ReadAsync(host, held.Url);

        Assert.Equal("2027-03-02T09:01:00Z", meeting.Text("actual_start"));
        Assert.Equal("2027-03-02T09:21:00Z", meeting.Text("actual_end"));
        Assert.Equal(30, meeting.GetProperty("duration_minutes").GetInt32());
        Assert.True(meeting.GetProperty("has_recording").GetBoolean() && meeting.GetProperty("has_transcript").GetBoolean());
        Assert.Equal($"/api/video-meetings/meetings/{held.Id}/recording", meeting.Text("recording_url"));
        Assert.Equal("The buyer wants an offer.", meeting.Text("ai_summary"));
        Assert.Equal("""["offer","price"]""", meeting.GetProperty("key_topics").GetRawText());
        Assert.Equal(2, meeting.GetProperty("participants_count").GetInt32());
        Assert.Equal(
            """[{"id":"first","text":"Send offer first","assignee":"Seller","due_on":"2027-03-09","source":"offline","state":"open","segments":[1],"evidence":[]}]""",
            meeting.GetProperty("action_items").GetRawText());
        Assert.Equal(
            """{"label":"positive","score":0.4,"sides":{"internal":0.5,"external":null},"thirds":[0.1,0.2,0.9],"reason":"Two friendly words."}""",
            meeting.GetProperty("sentiment_analysis").GetRawText());
    }

    [Fact]
    public async Task Without_a_recording_there_is_no_address_of_one()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);

        var meeting = await ReadAsync(host, held.Url);

        Assert.Equal(JsonValueKind.Null, meeting.GetProperty("recording_url").ValueKind);
        Assert.False(meeting.GetProperty("has_recording").GetBoolean());
    }

    [Fact]
    public async Task Every_occurrence_is_shown_with_how_far_its_artifacts_are()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        var second = await held.AddOccurrenceAsync("occurrence-2", HeldMeeting.Start.AddHours(1), HeldMeeting.Start.AddHours(1.1));
        await held.AddRecordingsAsync(new Recording { Id = "file-1", MediaType = "video/mp4", Size = 1000, Sha256 = "00ff", Start = HeldMeeting.Start });
        await held.ChangeArtifactAsync(
            ArtifactKind.Transcript, artifact => artifact with { State = ArtifactState.NotProduced, Reason = ArtifactReason.NotTranscribed });

        var occurrences = (await ReadAsync(host, held.Url)).GetProperty("occurrences").EnumerateArray().ToList();

        Assert.Equal([held.OccurrenceId.ToString(), second.ToString()], occurrences.Select(occurrence => occurrence.Text("id")));
        Assert.Equal(("2027-03-02T09:01:00Z", "2027-03-02T09:21:00Z"), (occurrences[0].Text("actual_start"), occurrences[0].Text("actual_end")));
        Assert.Equal(
            """
            {"kind":"recording","state":"available","reason":null,"reason_code":null,"deadline":"2027-03-03T09:21:00Z","found_by":"polling","files":[{"number":0,"media_type":"video/mp4","size":1000,"sha256":"00ff","start":"2027-03-02T09:01:00Z","end":null}]}
            {"kind":"transcript","state":"not_produced","reason":"The account did not make a transcript. Switch on audio transcripts in its recording settings.","reason_code":"not_transcribed","deadline":"2027-03-03T09:21:00Z","found_by":null,"files":[]}
            {"kind":"attendance","state":"expected","reason":null,"reason_code":null,"deadline":"2027-03-03T09:21:00Z","found_by":null,"files":[]}
            """,
            string.Join('\n', occurrences[0].GetProperty("artifacts").EnumerateArray().Select(artifact => artifact.GetRawText())));
    }

    [Theory]
    [InlineData(ArtifactKind.Recording, ArtifactState.Available, true, "webhook")]
    [InlineData(ArtifactKind.Transcript, ArtifactState.Available, false, "polling")]
    [InlineData(ArtifactKind.Attendance, ArtifactState.Available, false, null)]
    [InlineData(ArtifactKind.Recording, ArtifactState.Processing, true, null)]
    [InlineData(ArtifactKind.Recording, ArtifactState.Expired, true, null)]
    public async Task Who_found_an_artifact_is_told_once_it_is_there(ArtifactKind kind, ArtifactState state, bool isAnnounced, string? expected)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.ChangeArtifactAsync(kind, artifact => artifact with { State = state, IsAnnounced = isAnnounced });

        var occurrence = (await ReadAsync(host, held.Url)).GetProperty("occurrences")[0];

        Assert.Equal(expected, occurrence.GetProperty("artifacts")[(int)kind].Text("found_by"));
    }

    [Fact]
    public async Task The_reason_of_an_artifact_that_is_looked_for_again_is_not_shown()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.ChangeArtifactAsync(
            ArtifactKind.Recording, artifact => artifact with { State = ArtifactState.Processing, Reason = ArtifactReason.NotRecorded });

        var artifact = (await ReadAsync(host, held.Url)).GetProperty("occurrences")[0].GetProperty("artifacts")[0];

        Assert.Equal((null, null), (artifact.Text("reason"), artifact.Text("reason_code")));
    }

    [Fact]
    public async Task A_list_shows_the_outcome_of_each_of_its_meetings()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var first = await HeldMeeting.HoldAsync(host, "First");
        var second = await HeldMeeting.HoldAsync(host, "Second");
        await first.SaveResultAsync(ResultOf(first));

        var items = (await ReadAsync(host, MeetingJson.ListUrl)).GetProperty("items").EnumerateArray().ToDictionary(item => item.Text("title"));

        Assert.Equal(("The buyer wants an offer.", null), (items["First"].Text("ai_summary"), items["Second"].Text("ai_summary")));
        Assert.Equal(second.OccurrenceId.ToString(), items["Second"].GetProperty("occurrences")[0].Text("id"));
    }

    private static MeetingResult ResultOf(HeldMeeting held) => new()
    {
        MeetingId = held.Id,
        OccurrenceId = held.OccurrenceId,
        ActualStart = HeldMeeting.Start,
        ActualEnd = HeldMeeting.Start.AddMinutes(20),
        HasRecording = true,
        HasTranscript = true,
        ParticipantsCount = 2,
        Summary = "The buyer wants an offer.",
        KeyTopics = ["offer", "price"],
        ActionItems = [Analyses.Item("first")],
        Sentiment = Analyses.WithItems().Sentiment,
    };

    private static async Task<JsonElement> ReadAsync(VideoHost host, string url)
    {
        using var client = host.ClientOf(VideoHost.Seller);
        using var answer = await client.GetAnswerAsync(url);
        return await answer.ReadJsonAsync();
    }
}
