using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed partial class TranscriptFileTests
{
    [Fact]
    public async Task Each_cue_has_a_number_its_times_and_one_line_with_the_name_in_front()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var vtt = await ReadAsync(call, "TRANSCRIPT");

        var expected = $"""
            WEBVTT

            1
            00:00:00.000 --> 00:00:04.000
            Demo Seller: {HeldCall.Words(10)}

            2
            00:00:04.300 --> 00:00:06.300
            Buyer: {HeldCall.Words(5)}

            3
            00:00:06.600 --> 00:00:14.600
            Demo Seller: {HeldCall.Words(20)}

            
            """;
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), vtt);
    }

    [Fact]
    public async Task A_long_turn_is_cut_between_words_and_every_cue_names_the_speaker()
    {
        var turn = new Turn("Buyer", string.Join(' ', Enumerable.Repeat("ja", 40)) + " " + string.Join(' ', Enumerable.Repeat("Donaudampfschifffahrt", 20)));
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3), HeldCall.Saying([turn]));

        var cues = Cues(await ReadAsync(call, "TRANSCRIPT"));

        Assert.True(cues.Count > 3, $"There are only {cues.Count} cues.");
        Assert.Equal(turn.Text, string.Join(' ', cues.Select(cue => cue.Text)));
        Assert.All(cues, cue =>
        {
            Assert.Equal("Buyer", cue.Speaker);
            Assert.InRange(cue.End - cue.Start, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(12));
            Assert.InRange(cue.Text.Length, 1, 160);
        });
        Assert.Equal(cues.Skip(1).Select(cue => cue.Start), cues.SkipLast(1).Select(cue => cue.End));
        Assert.Equal(TimeSpan.FromSeconds(24), cues[^1].End);
    }

    [Fact]
    public async Task A_speaker_without_a_name_is_not_named()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3), HeldCall.Saying([new("", "Hello")]));

        Assert.Contains("00:00:00.400\r\nHello\r\n", await ReadAsync(call, "TRANSCRIPT"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_says_who_spoke_when()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var timeline = JsonNode.Parse(await ReadAsync(call, "TIMELINE"))!;

        var entries = timeline["timeline"]!.AsArray();
        Assert.Equal(["00:00:00.000", "00:00:04.300", "00:00:06.600"], entries.Select(entry => (string)entry!["ts"]!));
        Assert.Equal(
            [("Demo Seller", Account.Seller.Email), ("Buyer", ""), ("Demo Seller", Account.Seller.Email)],
            entries.Select(entry => entry!["users"]![0]!).Select(user => ((string)user["username"]!, (string)user["email_address"]!)));
        Assert.True(JsonNode.DeepEquals(timeline["timeline"], timeline["timeline_refine"]));
    }

    private static async Task<string> ReadAsync(HeldCall call, string kind)
    {
        var files = (await call.GetOkAsync($"/meetings/{call.Uuid}/recordings")).Json["recording_files"]!.AsArray();
        return await call.ReadTextAsync((string)files.Single(file => (string?)file!["file_type"] == kind)!["download_url"]!, call.Token);
    }

    private static List<TimedTurn> Cues(string vtt) =>
        [.. Cue().Matches(vtt).Select(cue => new TimedTurn(
            cue.Groups["speaker"].Value, cue.Groups["text"].Value, Time(cue.Groups["start"].Value), Time(cue.Groups["end"].Value)))];

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+\r\n(?<start>[\d:.]{12}) --> (?<end>[\d:.]{12})\r\n(?<speaker>[^:\r]+): (?<text>[^\r]+)\r\n\r\n")]
    private static partial Regex Cue();
}
