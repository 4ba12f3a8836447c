using System.Text;
using CsCheck;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>Whatever is signed, and whatever is not: nothing is thrown, and the same bytes have the same outcome.</summary>
public sealed class ZoomWebhookRobustnessTests : ZoomWebhookTest
{
    private static readonly string Timestamp = TimestampOf(Now);

    private static readonly byte[][] Real =
    [
        Encoding.UTF8.GetBytes(Started),
        Encoding.UTF8.GetBytes("""{"event":"endpoint.url_validation","event_ts":1793714462572,"payload":{"plainToken":"qgg8vlvZRS6UYooatFL8Aw"}}"""),
        .. ((string[])["app_deauthorized", "meeting.ended", "recording.completed", "meeting.participant_left", "meeting.deleted"])
            .Select(static name => Encoding.UTF8.GetBytes(ZoomEventNames.BodyOf(name))),
    ];

    private static readonly Gen<byte[]> Mutations = Gen.Select(
        Gen.Int[0, Real.Length - 1],
        Gen.Select(Gen.Int[0, 2000], Gen.Byte, Gen.Int[0, 3]).Array[1, 6],
        static (index, edits) => edits.Aggregate(Real[index], Edit));

    [Fact]
    public async Task No_bytes_make_it_throw() => await SurvivesAsync(Gen.Byte.Array[0, 300]);

    [Fact]
    public async Task No_nearly_real_body_makes_it_throw() => await SurvivesAsync(Mutations);

    [Fact]
    public async Task No_headers_make_it_throw()
    {
        var keys = await Receiver.PrepareAsync(RequestOf([], null, null), Cancellation);
        var text = Gen.OneOf(Gen.String, Gen.String[Gen.Char["v0=1:abcdefABCDEF-+. "], 0, 80], Gen.Const(static () => (string)null!));

        Gen.Select(text, text, Gen.DateTimeOffset).Sample((signature, timestamp, now) =>
            Receiver.Verify(RequestOf(Real[0], signature, timestamp), keys, now)
                is WebhookVerdict.Refused { Reason: WebhookRefusal.Missing or WebhookRefusal.Wrong });
    }

    private async Task SurvivesAsync(Gen<byte[]> bodies)
    {
        var keys = await Receiver.PrepareAsync(RequestOf([], null, null), Cancellation);
        await bodies.SampleAsync(
            async body =>
            {
                var signed = RequestOf(body, Sign(body, Timestamp, SecretToken), Timestamp);
                var verdict = Receiver.Verify(signed, keys, Now);
                var signals = await TranslateAsync(body);

                Assert.Equal(
                    WebhookRefusal.Wrong, RefusalOf(Receiver.Verify(RequestOf(body, Sign(body, Timestamp, "another"), Timestamp), keys, Now)));
                Assert.Equal(KeyOf(verdict), KeyOf(Receiver.Verify(signed, keys, Now)));
                Assert.Matches("^([0-9]{13}-)?[0-9a-f]{64}$|^none$", KeyOf(verdict));
                Assert.All(signals ?? [], static signal => Assert.True(signal.MeetingId is null || signal.MeetingId.All(char.IsAsciiDigit)));
            },
            iter: 3000);
    }

    // Only a question whether the address is ours is signed and no delivery.
    private static string KeyOf(WebhookVerdict verdict) => verdict is WebhookVerdict.Accepted { Items: [var item] } ? item.Key : "none";

    private static byte[] Edit(byte[] body, (int Place, byte Value, int Kind) edit)
    {
        var place = body.Length == 0 ? 0 : edit.Place % body.Length;
        return edit.Kind switch
        {
            0 => [.. body[..place], edit.Value, .. body[Math.Min(place + 1, body.Length)..]],
            1 => [.. body[..place], .. body[Math.Min(place + 1, body.Length)..]],
            2 => [.. body[..place], edit.Value, .. body[place..]],
            _ => body[..place],
        };
    }
}
