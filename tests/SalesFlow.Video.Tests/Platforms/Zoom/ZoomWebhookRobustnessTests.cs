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
        var keys = await Receiver.PrepareAsync(Cancellation);
        var text = Gen.OneOf(Gen.String, Gen.String[Gen.Char["v0=1:abcdefABCDEF-+. "], 0, 80], Gen.Const(static () => (string)null!));

        Gen.Select(text, text, Gen.DateTimeOffset).Sample((signature, timestamp, now) =>
            Receiver.Verify(Real[0], HeadersOf(signature, timestamp), keys, now) is WebhookProof.Missing or WebhookProof.Wrong);
    }

    private async Task SurvivesAsync(Gen<byte[]> bodies)
    {
        var keys = await Receiver.PrepareAsync(Cancellation);
        await bodies.SampleAsync(
            async body =>
            {
                var proof = Receiver.Verify(body, HeadersOf(Sign(body, Timestamp, SecretToken), Timestamp), keys, Now);
                var label = Receiver.Describe(body, static _ => null);
                var signals = await TranslateAsync(body);

                Assert.Equal(WebhookProof.Wrong, Receiver.Verify(body, HeadersOf(Sign(body, Timestamp, "another"), Timestamp), keys, Now));
                Assert.NotEqual(0, Receiver.Answer(proof, body, keys).Status);
                Assert.NotEqual(WebhookProof.Missing, proof);
                Assert.Equal(label, Receiver.Describe(body, static _ => null));
                Assert.Matches("^([0-9]{13}-)?[0-9a-f]{64}$", label.Key);
                Assert.All(signals ?? [], static signal => Assert.True(signal.MeetingId is null || signal.MeetingId.All(char.IsAsciiDigit)));
            },
            iter: 3000);
    }

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
