using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Platforms.Zoom;
using SalesFlow.Video.Tests.Http;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>An occurrence's uuid in paths, as it leaves this machine.</summary>
public sealed class ZoomUuidTests : ZoomOccurrenceTest
{
    // Base64 of 16 bytes, as Zoom makes them, with as many slashes as chance brings.
    private static readonly Gen<string> ZoomUuids = Gen.Byte.Array[16].Select(Convert.ToBase64String);

    private static readonly Gen<string> AnyTexts = Gen.OneOf(
        Gen.String[Gen.Char["/.%+=?#&aZ é"], 1, 12],
        Gen.String[1, 20].Where(static text => text.EnumerateRunes().All(static rune => rune.Value != 0xFFFD)));

    [Theory]
    [InlineData("recordings", $"GET /v2/meetings/{UuidSegment}/recordings?include_fields=download_access_token&ttl=3600 HTTP/1.1")]
    [InlineData("transcript", $"GET /v2/meetings/{UuidSegment}/recordings?include_fields=download_access_token&ttl=3600 HTTP/1.1")]
    [InlineData("participants", $"GET /v2/past_meetings/{UuidSegment}/participants?page_size=300 HTTP/1.1")]
    public async Task Slashes_are_escaped_twice_on_the_wire(string what, string line)
    {
        await using var server = RawServer.ThatHangsUp();
        await using var stage = new ZoomStage(server.Address);
        await stage.ConnectAsync();

        await Assert.ThrowsAsync<PlatformException>(() => what switch
        {
            "recordings" => stage.Meetings.FindRecordingsAsync(stage.Integration, Occurrence, Cancellation),
            "transcript" => stage.Meetings.FindTranscriptAsync(stage.Integration, Occurrence, Cancellation),
            _ => stage.Meetings.FindParticipantsAsync(stage.Integration, Occurrence, Cancellation),
        });

        Assert.All(server.Lines, sent => Assert.Equal(line, sent));
        Assert.NotEmpty(server.Lines);
    }

    [Theory]
    [InlineData("/pfVhQWoSQmUs6ZOwFD4kw==", "%252FpfVhQWoSQmUs6ZOwFD4kw%253D%253D")]
    [InlineData("abc//def==", "abc%252F%252Fdef%253D%253D")]
    [InlineData("L0AGOEPVR9m5WSOOs/d+FQ==", "L0AGOEPVR9m5WSOOs%252Fd%252BFQ%253D%253D")]
    [InlineData("aDYlohsHRtCd4ii1uC2+hA==", "aDYlohsHRtCd4ii1uC2%2BhA%3D%3D")]
    [InlineData("..", "%252E%252E")]
    public async Task A_uuid_is_escaped_as_Zoom_reads_it(string uuid, string segment)
    {
        await using var wire = new Wire();

        Assert.Equal(segment, await wire.SegmentOfAsync(uuid));
    }

    [Fact]
    public async Task Every_uuid_comes_back_from_its_path()
    {
        await using var wire = new Wire();

        await ZoomUuids.SampleAsync(async uuid => await ComesBackAsync(wire, uuid), iter: 300);
    }

    [Fact]
    public async Task No_text_leads_to_another_path()
    {
        await using var wire = new Wire();

        await AnyTexts.SampleAsync(async text => await ComesBackAsync(wire, text), iter: 300);
    }

    private static async Task<bool> ComesBackAsync(Wire wire, string uuid)
    {
        var segment = await wire.SegmentOfAsync(uuid);
        var once = Uri.UnescapeDataString(segment);
        return !segment.AsSpan().ContainsAny("/?#") && (uuid.Contains('/') || uuid is "." or ".." ? Uri.UnescapeDataString(once) : once) == uuid;
    }

    /// <summary>Takes requests from the platform's client in place of a network.</summary>
    private sealed class Wire : HttpMessageHandler, IAsyncDisposable
    {
        private const string Before = "/v2/past_meetings/";
        private const string After = "/participants?page_size=300";

        private readonly AsyncLocal<List<Uri>> _sent = new();
        private readonly ZoomStage _stage;
        private readonly Task _connected;

        public Wire()
        {
            _stage = new ZoomStage(configure: services =>
                services.AddHttpClient(ZoomDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => this));
            _connected = _stage.ConnectAsync();
        }

        public async Task<string> SegmentOfAsync(string uuid)
        {
            await _connected;
            _sent.Value = [];
            await _stage.Meetings.FindParticipantsAsync(_stage.Integration, new() { MeetingId = "1", Id = uuid }, CancellationToken.None);

            var target = Assert.Single(_sent.Value).PathAndQuery;
            Assert.StartsWith(Before, target, StringComparison.Ordinal);
            Assert.EndsWith(After, target, StringComparison.Ordinal);
            return target[Before.Length..^After.Length];
        }

        public async ValueTask DisposeAsync() => await _stage.DisposeAsync();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _sent.Value!.Add(request.RequestUri!);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"participants":[]}""") });
        }
    }
}
