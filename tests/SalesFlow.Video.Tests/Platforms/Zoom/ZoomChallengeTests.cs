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
        const string signature = "v0=93a1a675965ceb9c5a50c5dfb31f20e50f763be37a54ef74cd2d16a1a8e5c0d6";

        var answer = AnswerOf(await VerifyAsync(body, signature, "1720705455", DateTimeOffset.FromUnixTimeSeconds(1720705455)));

        Assert.Equal((200, "application/json"), (answer.Status, answer.ContentType));
        Assert.Equal(
            """{"plainToken":"xys8n8PGS7mAU0m5-YJjRA","encryptedToken":"2fffc6a967dde4f68024025a5bd991c5ae1e5313b4e6365be4883e3e81d479b3"}""",
            answer.Body);
    }

    [Fact]
    public async Task A_published_answer_is_ours()
    {
        UseSecrets("UB_rdTwhTruoYCMr6x6-MQ");

        var answer = AnswerOf(await ReceiveAsync(ChallengeOf(PlainToken), "UB_rdTwhTruoYCMr6x6-MQ"));

        Assert.Equal("439d1ed256e8d5513d2acd195e0adc64bbbfeb6b795b9d1880534610b58c674c", Encrypted(answer));
    }

    [Theory]
    [InlineData("old")]
    [InlineData("new")]
    public async Task The_answer_is_made_with_the_secret_that_the_question_was_signed_with(string secret)
    {
        UseSecrets("old", "new");

        var answer = AnswerOf(await ReceiveAsync(ChallengeOf(PlainToken), secret));

        Assert.Equal(Encrypt(Encoding.UTF8.GetBytes(PlainToken), secret), Encrypted(answer));
    }

    [Fact]
    public async Task An_unsigned_challenge_is_not_answered() => Assert.Equal(
        WebhookRefusal.Missing, RefusalOf(await VerifyAsync(Encoding.UTF8.GetBytes(ChallengeOf(PlainToken)), null, TimestampOf(Now))));

    [Fact]
    public async Task A_challenge_with_a_wrong_signature_is_not_answered() =>
        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await ReceiveAsync(ChallengeOf(PlainToken), "another")));

    [Fact]
    public async Task A_challenge_of_another_time_is_not_answered() =>
        Assert.Equal(WebhookRefusal.OutsideClock, RefusalOf(await ReceiveAsync(ChallengeOf(PlainToken), sentAt: Now.AddMinutes(-6))));

    [Theory]
    [InlineData("v0:1793714463:{}")]
    [InlineData(":")]
    [InlineData("")]
    public async Task A_text_that_could_be_a_webhook_to_be_signed_is_not_encrypted(string plainToken) =>
        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await ReceiveAsync(ChallengeOf(plainToken))));

    [Fact]
    public async Task A_long_text_is_not_encrypted()
    {
        AnswerOf(await ReceiveAsync(ChallengeOf(new string('a', 128))));
        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await ReceiveAsync(ChallengeOf(new string('a', 129)))));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"plainToken":null}""")]
    [InlineData("""{"plainToken":{"a":1}}""")]
    [InlineData("[1]")]
    [InlineData("null")]
    public async Task A_challenge_without_a_text_is_none(string payload) =>
        Assert.Equal(WebhookRefusal.Wrong, RefusalOf(await ReceiveAsync($$"""{"event":"endpoint.url_validation","payload":{{payload}}}""")));

    [Fact]
    public async Task A_meeting_that_is_called_like_a_challenge_is_a_delivery() =>
        Assert.Null(RefusalOf(await ReceiveAsync(Started.Replace("Übergabe", "endpoint.url_validation", StringComparison.Ordinal))));

    [Fact]
    public async Task A_text_with_quotes_is_answered_in_valid_json()
    {
        const string odd = "a\"b\\c\u0007ü😀";

        var answer = AnswerOf(await ReceiveAsync(ChallengeOf(odd)));

        Assert.Equal(odd, (string?)JsonNode.Parse(answer.Body!)!["plainToken"]);
        Assert.Equal(Encrypt(Encoding.UTF8.GetBytes(odd), SecretToken), Encrypted(answer));
    }

    private static WebhookAnswer AnswerOf(WebhookVerdict verdict)
    {
        var answered = Assert.IsType<WebhookVerdict.Answered>(verdict);
        Assert.True(answered.IsProven);
        return answered.Answer;
    }

    private static string ChallengeOf(string plainToken) => new JsonObject
    {
        ["event"] = "endpoint.url_validation",
        ["event_ts"] = 1654503849680,
        ["payload"] = new JsonObject { ["plainToken"] = plainToken },
    }.ToJsonString();

    private static string? Encrypted(WebhookAnswer answer) => (string?)JsonNode.Parse(answer.Body!)!["encryptedToken"];
}
