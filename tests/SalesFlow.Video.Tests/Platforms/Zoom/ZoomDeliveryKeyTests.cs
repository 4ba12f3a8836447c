using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>What is read off a delivery before it is stored.</summary>
public sealed class ZoomDeliveryKeyTests : ZoomWebhookTest
{
    private const string Participant =
        """{"event":"meeting.participant_left","event_ts":1793714462572,"payload":{"object":{"id":"1","uuid":"abc==","participant":{"user_id":"7","participant_uuid":"p1"}}}}""";

    private const string Recording =
        """{"event":"recording.completed","event_ts":1793714462572,"payload":{"object":{"id":1,"uuid":"abc==","recording_files":[{"id":"f1"},{"id":"f2"}]}}}""";

    [Fact]
    public async Task A_delivery_has_its_event_and_a_key_of_its_time_and_64_digits()
    {
        var label = await DescribeAsync(Recording);

        Assert.Equal("recording.completed", label.EventType);
        Assert.Matches("^1793714462572-[0-9a-f]{64}$", label.Key);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("17937144625720")]
    [InlineData("-793714462572")]
    [InlineData("\"1793714462 72\"")]
    public async Task A_time_that_is_none_in_milliseconds_is_in_the_digits_only(string time) =>
        Assert.Matches("^[0-9a-f]{64}$", (await DescribeAsync(Recording.Replace("1793714462572", time, StringComparison.Ordinal))).Key);

    [Fact]
    public async Task Keys_are_in_the_order_in_which_things_happened()
    {
        List<string> keys = [];
        foreach (var millisecond in Enumerable.Range(0, 50))
            keys.Add((await DescribeAsync(Recording.Replace("1793714462572", $"{1793714462572 + millisecond}", StringComparison.Ordinal))).Key);

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task Names_may_be_written_in_another_way() =>
        Assert.Equal(await DescribeAsync(Started), await DescribeAsync(Started.Replace("\"event\"", "\"\\u0065vent\"", StringComparison.Ordinal).Replace("\"uuid\"", "\"u\\u0075id\"", StringComparison.Ordinal)));

    [Fact]
    public async Task A_repeat_has_the_same_key_whatever_the_order_and_the_rest()
    {
        var repeat = """
            {"download_token":"fresh","payload":{"object":{"recording_files":[{"play_url":"x","id":"f1"},{"id":"f2"}],"topic":"Renamed","id":"1","uuid":"abc=="}},
             "event_ts":"1793714462572","event":"recording.completed"}
            """;

        Assert.Equal(await DescribeAsync(Recording), await DescribeAsync(repeat));
    }

    [Theory]
    [InlineData("1793714462572", "1793714462573")]
    [InlineData("recording.completed", "recording.recovered")]
    [InlineData("abc==", "abd==")]
    [InlineData("f1", "f3")]
    [InlineData("{\"id\":\"f1\"},", "")]
    public async Task Another_event_time_occurrence_or_file_is_another_delivery(string before, string after) =>
        Assert.NotEqual((await DescribeAsync(Recording)).Key, (await DescribeAsync(Recording.Replace(before, after, StringComparison.Ordinal))).Key);

    [Theory]
    [InlineData("\"p1\"", "\"p2\"")]
    [InlineData(",\"participant_uuid\":\"p1\"", "")]
    public async Task Another_participant_is_another_delivery(string before, string after) =>
        Assert.NotEqual((await DescribeAsync(Participant)).Key, (await DescribeAsync(Participant.Replace(before, after, StringComparison.Ordinal))).Key);

    [Fact]
    public async Task People_who_leave_at_once_are_told_apart_without_a_uuid_too()
    {
        var body = Participant.Replace(",\"participant_uuid\":\"p1\"", "", StringComparison.Ordinal);

        Assert.NotEqual((await DescribeAsync(body)).Key, (await DescribeAsync(body.Replace("\"7\"", "\"8\"", StringComparison.Ordinal))).Key);
    }

    [Fact]
    public async Task Where_one_part_ends_and_the_next_begins_is_part_of_the_key() => Assert.NotEqual(
        (await DescribeAsync("""{"event":"a","event_ts":12,"payload":{"object":{"id":3}}}""")).Key,
        (await DescribeAsync("""{"event":"a","event_ts":1,"payload":{"object":{"id":23}}}""")).Key);

    [Fact]
    public async Task A_meeting_without_an_occurrence_has_the_number_in_its_key() => Assert.NotEqual(
        (await DescribeAsync("""{"event":"meeting.updated","event_ts":1,"payload":{"object":{"id":1}}}""")).Key,
        (await DescribeAsync("""{"event":"meeting.updated","event_ts":1,"payload":{"object":{"id":2}}}""")).Key);

    [Fact]
    public async Task A_stream_has_its_occurrence_in_its_key() => Assert.Equal(
        await DescribeAsync("""{"event":"meeting.rtms_started","event_ts":1,"payload":{"meeting_uuid":"abc==","rtms_stream_id":"s"}}"""),
        await DescribeAsync("""{"event":"meeting.rtms_started","event_ts":1,"payload":{"rtms_stream_id":"s","meeting_uuid":"abc=="}} """));

    [Theory]
    [InlineData("""{"event":"app_deauthorized","event_ts":1,"payload":{"user_id":"u1"}}""", "app_deauthorized")]
    [InlineData("""{"event":"meeting.started","payload":{"object":{"id":1}}}""", "meeting.started")]
    [InlineData("""{"event":"recording.batch_deleted","event_ts":1,"payload":{"object":{"meetings":[]}}}""", "recording.batch_deleted")]
    [InlineData("""{"event_ts":1,"payload":{"object":{"id":1}}}""", null)]
    [InlineData("""{"event":{"name":"meeting.started"},"event_ts":1,"payload":{"object":{"id":1}}}""", null)]
    [InlineData("""{"event":"","event_ts":1,"payload":{"object":{"id":1}}}""", null)]
    [InlineData("""{"event":"meeting.started","event_ts":1,"payload":{"object":{"id":1}}""", null)]
    [InlineData("""{"event":"meeting.started","event_ts":1,"payload":{"object":{"id":1}}} x""", null)]
    [InlineData("""{"event":"meeting.started","event_ts":1,"payload":{"object":{"id":"\ud800"}}}""", null)]
    [InlineData("[1]", null)]
    [InlineData("\"meeting.started\"", null)]
    [InlineData("not json", null)]
    [InlineData("", null)]
    public async Task What_does_not_say_what_it_is_about_is_known_by_its_bytes(string body, string? name)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

        Assert.Equal((key, name), await DescribeAsync(body));
    }

    [Fact]
    public async Task An_absurd_event_is_none() =>
        Assert.Null((await DescribeAsync($$"""{"event":"{{new string('a', 101)}}","event_ts":1,"payload":{"object":{"id":1} } }""")).EventType);
}
