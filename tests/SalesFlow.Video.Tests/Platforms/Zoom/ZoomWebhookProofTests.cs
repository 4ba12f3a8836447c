using System.Text;
using System.Text.Json.Nodes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomWebhookProofTests : ZoomWebhookTest
{
    private static readonly byte[] StartedBytes = Encoding.UTF8.GetBytes(Started);
    private static readonly string Timestamp = TimestampOf(Now);
    private static readonly string Signature = Sign(StartedBytes, Timestamp, SecretToken);

    // A delivery of 2024, published with its retired secret.
    private static readonly DateTimeOffset PublishedAt = DateTimeOffset.FromUnixTimeSeconds(1720707175);
    private const string PublishedSecret = "4fv1RkqGQUq5sWbEz6hA5A";
    private const string PublishedSignature = "v0=1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357c7";

    [Fact]
    public async Task A_published_delivery_is_valid()
    {
        UseSecrets(PublishedSecret);

        Assert.Null(RefusalOf(await VerifyAsync(PublishedBody(), PublishedSignature, "1720707175", PublishedAt)));
    }

    [Fact]
    public async Task The_bytes_count_and_not_what_they_mean()
    {
        UseSecrets(PublishedSecret);
        var meaning = JsonNode.Parse(PublishedBody())!;

        // Zoom escapes emoji and leaves other letters as they are; writers of JSON do either more or less.
        var more = Encoding.UTF8.GetBytes(meaning.ToJsonString());
        var less = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(PublishedBody()).Replace(@"\uD83D\uDE92", "\U0001F692", StringComparison.Ordinal));

        foreach (var written in new[] { more, less })
        {
            Assert.True(JsonNode.DeepEquals(meaning, JsonNode.Parse(written)));
            Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await VerifyAsync(written, PublishedSignature, "1720707175", PublishedAt)));
        }
    }

    [Fact]
    public async Task A_signed_delivery_with_umlauts_and_emoji_is_valid() =>
        Assert.Null(RefusalOf(await VerifyAsync(StartedBytes, Signature, Timestamp)));

    [Fact]
    public async Task A_long_delivery_is_valid() => Assert.Null(RefusalOf(await ReceiveAsync(Started + new string(' ', 1_000_000))));

    [Fact]
    public async Task Deliveries_at_the_same_time_do_not_mix()
    {
        const int Deliveries = 2000;
        var refusals = new WebhookRefusal?[Deliveries];
        await Parallel.ForAsync(0, Deliveries, Cancellation, async (index, _) =>
            refusals[index] = RefusalOf(await ReceiveAsync($"{Started}{index}", secret: index % 2 == 0 ? SecretToken : "another")));

        Assert.All(refusals, static (refusal, index) => Assert.Equal(index % 2 == 0 ? null : WebhookRefusal.Wrong, refusal));
    }

    [Fact]
    public async Task Each_altered_byte_is_noticed()
    {
        for (var i = 0; i < StartedBytes.Length; i++)
        {
            var altered = (byte[])StartedBytes.Clone();
            altered[i] ^= 1;
            Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await VerifyAsync(altered, Signature, Timestamp)));
        }

        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await VerifyAsync(StartedBytes[..^1], Signature, Timestamp)));
        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await VerifyAsync([.. StartedBytes, (byte)' '], Signature, Timestamp)));
        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await VerifyAsync([], Signature, Timestamp)));
    }

    [Fact]
    public async Task The_time_is_signed_too() =>
        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await VerifyAsync(StartedBytes, Signature, TimestampOf(Now.AddSeconds(1)))));

    [Theory]
    [InlineData(-300, null)]
    [InlineData(-301, WebhookRefusal.OutsideClock)]
    [InlineData(300, null)]
    [InlineData(301, WebhookRefusal.OutsideClock)]
    [InlineData(-86_400, WebhookRefusal.OutsideClock)]
    [InlineData(1_000_000_000, WebhookRefusal.OutsideClock)]
    public async Task The_clock_may_be_five_minutes_off_either_way(int seconds, WebhookRefusal? refusal) =>
        Assert.Equal(refusal, RefusalOf(await ReceiveAsync(Started, sentAt: Now.AddSeconds(seconds))));

    [Theory]
    [InlineData(-300)]
    [InlineData(300)]
    public async Task Just_beyond_the_edge_is_outside(int seconds)
    {
        var beyond = TimeSpan.FromTicks(-Math.Sign(seconds));

        var verdict = await ReceiveAsync(Started, sentAt: Now.AddSeconds(seconds), now: Now + beyond);

        Assert.Equal(WebhookRefusal.OutsideClock, RefusalOf(verdict));
    }

    [Fact]
    public async Task A_wrong_signature_of_another_time_is_wrong_and_tells_nothing_about_the_clock() =>
        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await ReceiveAsync(Started, secret: "another", sentAt: Now.AddDays(-1))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v0=1a14e793")]
    [InlineData("1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357c7")]
    [InlineData("v1=1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357c7")]
    [InlineData("V0=1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357c7")]
    [InlineData("v0=1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357c")]
    [InlineData("v0=1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357c70")]
    [InlineData("v0=1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357cg")]
    [InlineData("v0=1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357c٣")]
    [InlineData("v0=1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357c7,v0=1a14e793")]
    public async Task A_signature_of_another_form_is_none(string? signature) =>
        Assert.Equal(WebhookRefusal.Missing, RefusalOf(await VerifyAsync(StartedBytes, signature, Timestamp)));

    [Fact]
    public async Task A_signature_in_upper_case_is_none() =>
        Assert.Equal(WebhookRefusal.Missing, RefusalOf(await VerifyAsync(StartedBytes, "v0=" + Signature[3..].ToUpperInvariant(), Timestamp)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("-1793714463")]
    [InlineData("+1793714463")]
    [InlineData(" 1793714463")]
    [InlineData("1793714463.5")]
    [InlineData("١٧٩٣٧١٤٤٦٣")]
    [InlineData("999999999999")]
    [InlineData("99999999999999999999999")]
    public async Task A_time_of_another_form_is_none(string? timestamp) =>
        Assert.Equal(WebhookRefusal.Missing, RefusalOf(await VerifyAsync(StartedBytes, Sign(StartedBytes, timestamp ?? "", SecretToken), timestamp)));

    [Fact]
    public async Task The_latest_time_that_can_be_written_does_no_harm() =>
        Assert.Equal(WebhookRefusal.OutsideClock, RefusalOf(await VerifyAsync(StartedBytes, Sign(StartedBytes, "99999999999", SecretToken), "99999999999")));

    [Fact]
    public async Task While_one_secret_replaces_another_both_are_good()
    {
        UseSecrets("old", "new");

        Assert.Null(RefusalOf(await ReceiveAsync(Started, "old")));
        Assert.Null(RefusalOf(await ReceiveAsync(Started, "new")));
        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await ReceiveAsync(Started, "another")));
    }

    [Fact]
    public async Task A_retired_secret_is_good_no_longer()
    {
        UseSecrets("old", "new");
        UseSecrets("new");

        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await ReceiveAsync(Started, "old")));
        Assert.Null(RefusalOf(await ReceiveAsync(Started, "new")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Without_a_secret_nothing_is_valid(string secret)
    {
        UseSecrets(secret);

        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await ReceiveAsync(Started, secret)));
    }

    [Theory]
    [InlineData("lifecycle")]
    [InlineData("/")]
    [InlineData("zoom")]
    public async Task Zoom_sends_nothing_to_other_paths(string path) => Assert.Equal(
        new WebhookVerdict.Refused(new WebhookAnswer(404), WebhookRefusal.UnknownPath),
        await VerifyAsync(StartedBytes, Signature, Timestamp, path: path));

    private static byte[] PublishedBody()
    {
        using var stream = typeof(ZoomWebhookProofTests).Assembly.GetManifestResourceStream("meeting-started.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
