using System.Text;
using System.Text.Json.Nodes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>Zoom asks whether an address is ours by having us encrypt a text.</summary>
public sealed class ZoomChallengeTests : ZoomWebhookTest
{
    private const string PlainToken = "qgg8vlvZRS6UYooatFL8Aw";

    [Fact]
    public async Task A_published_challenge_is_answered()
    {
        UseSecrets("4fv1RkqGQUq5sWbEz6hA5A");
        var body = """{"payload":{"plainToken":"xys8n8PGS7mAU0m5-YJjRA"},"event_ts":1720705455858,"event":"endpoint.url_validation"}"""u8.ToArray();
        var keys = await Receiver.PrepareAsync(Cancellation);
        var headers = HeadersOf("v0=93a1a675965ceb9c5a50c5dfb31f20e50f763be37a54ef74cd2d16a1a8e5c0d6", "1720705455");

        var proof = Receiver.Verify(body, headers, keys, DateTimeOffset.FromUnixTimeSeconds(1720705455));
        var answer = Receiver.Answer(proof, body, keys);

        Assert.Equal(WebhookProof.Challenge, proof);
        Assert.Equal((200, "application/json"), (answer.Status, answer.ContentType));
        Assert.Equal(
            """{"plainToken":"xys8n8PGS7mAU0m5-YJjRA","encryptedToken":"2fffc6a967dde4f68024025a5bd991c5ae1e5313b4e6365be4883e3e81d479b3"}""",
            answer.Body);
    }

    [Fact]
    public async Task A_published_answer_is_ours()
    {
        UseSecrets("UB_rdTwhTruoYCMr6x6-MQ");

        var (_, answer) = await ReceiveAsync(ChallengeOf(PlainToken), "UB_rdTwhTruoYCMr6x6-MQ");

        Assert.Equal("439d1ed256e8d5513d2acd195e0adc64bbbfeb6b795b9d1880534610b58c674c", Encrypted(answer));
    }

    [Theory]
    [InlineData("old")]
    [InlineData("new")]
    public async Task The_answer_is_made_with_the_secret_that_the_question_was_signed_with(string secret)
    {
        UseSecrets("old", "new");

        var (proof, answer) = await ReceiveAsync(ChallengeOf(PlainToken), secret);

        Assert.Equal(WebhookProof.Challenge, proof);
        Assert.Equal(Encrypt(Encoding.UTF8.GetBytes(PlainToken), secret), Encrypted(answer));
    }

    [Fact]
    public async Task An_unsigned_challenge_is_not_answered()
    {
        var body = Encoding.UTF8.GetBytes(ChallengeOf(PlainToken));
        var keys = await Receiver.PrepareAsync(Cancellation);

        var proof = Receiver.Verify(body, HeadersOf(null, TimestampOf(Now)), keys, Now);

        Assert.Equal(WebhookProof.Missing, proof);
        Assert.Equal(new WebhookAnswer(401), Receiver.Answer(proof, body, keys));
    }

    [Fact]
    public async Task A_challenge_with_a_wrong_signature_is_not_answered()
    {
        var (proof, answer) = await ReceiveAsync(ChallengeOf(PlainToken), "another");

        Assert.Equal(WebhookProof.Wrong, proof);
        Assert.Equal(new WebhookAnswer(401), answer);
    }

    [Fact]
    public async Task A_challenge_of_another_time_is_not_answered() =>
        Assert.Equal(WebhookProof.OutsideClock, (await ReceiveAsync(ChallengeOf(PlainToken), sentAt: Now.AddMinutes(-6))).Proof);

    [Theory]
    [InlineData("v0:1793714463:{}")]
    [InlineData(":")]
    [InlineData("")]
    public async Task A_text_that_could_be_a_webhook_to_be_signed_is_not_encrypted(string plainToken)
    {
        var (proof, answer) = await ReceiveAsync(ChallengeOf(plainToken));

        Assert.Equal(WebhookProof.Wrong, proof);
        Assert.Equal(new WebhookAnswer(401), answer);
    }

    [Theory]
    [InlineData(128, WebhookProof.Challenge)]
    [InlineData(129, WebhookProof.Wrong)]
    public async Task A_long_text_is_not_encrypted(int length, WebhookProof proof) =>
        Assert.Equal(proof, (await ReceiveAsync(ChallengeOf(new string('a', length)))).Proof);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"plainToken":null}""")]
    [InlineData("""{"plainToken":{"a":1}}""")]
    [InlineData("[1]")]
    [InlineData("null")]
    public async Task A_challenge_without_a_text_is_none(string payload) =>
        Assert.Equal(WebhookProof.Wrong, (await ReceiveAsync($$"""{"event":"endpoint.url_validation","payload":{{payload}}}""")).Proof);

    [Fact]
    public async Task A_meeting_that_is_called_like_a_challenge_is_a_delivery() =>
        Assert.Equal(WebhookProof.Valid, (await ReceiveAsync(Started.Replace("Übergabe", "endpoint.url_validation", StringComparison.Ordinal))).Proof);

    [Fact]
    public async Task A_text_with_quotes_is_answered_in_valid_json()
    {
        const string odd = "a\"b\\c\u0007ü😀";

        var (_, answer) = await ReceiveAsync(ChallengeOf(odd));

        Assert.Equal(odd, (string?)JsonNode.Parse(answer.Body!)!["plainToken"]);
        Assert.Equal(Encrypt(Encoding.UTF8.GetBytes(odd), SecretToken), Encrypted(answer));
    }

    [Fact]
    public async Task A_challenge_that_was_not_proven_with_these_keys_is_not_answered()
    {
        var body = Encoding.UTF8.GetBytes(ChallengeOf(PlainToken));

        var keys = await Receiver.PrepareAsync(Cancellation);
        var answer = Receiver.Answer(WebhookProof.Challenge, body, keys);

        Assert.Equal(new WebhookAnswer(401), answer);
    }

    private static string ChallengeOf(string plainToken) => new JsonObject
    {
        ["event"] = "endpoint.url_validation",
        ["event_ts"] = 1654503849680,
        ["payload"] = new JsonObject { ["plainToken"] = plainToken },
    }.ToJsonString();

    private static string? Encrypted(WebhookAnswer answer) => (string?)JsonNode.Parse(answer.Body!)!["encryptedToken"];
}
