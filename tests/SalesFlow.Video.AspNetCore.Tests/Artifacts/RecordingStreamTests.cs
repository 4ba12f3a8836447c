using System.Net;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

public sealed class RecordingStreamTests
{
    private const int Size = 1000;

    /// <summary>How a platform may open a file from an offset on.</summary>
    public enum Opening
    {
        /// <summary>There, and it tells the length.</summary>
        AtOffset,

        /// <summary>At the beginning whatever was asked for.</summary>
        AtStart,

        /// <summary>At the beginning, and it tells no length.</summary>
        WithoutLength,

        /// <summary>There, and it tells no length.</summary>
        AtOffsetWithoutLength,
    }

    public static TheoryData<Opening, string?, int, int, int> Ranges { get; } = new()
    {
        { Opening.AtOffset, null, 200, 0, 999 },
        { Opening.AtOffset, "bytes=0-", 206, 0, 999 },
        { Opening.AtOffset, "bytes=100-199", 206, 100, 199 },
        { Opening.AtOffset, "bytes=900-5000", 206, 900, 999 },
        { Opening.AtOffset, "bytes=-100", 206, 900, 999 },
        { Opening.AtOffset, "bytes=1000-", 416, 0, -1 },
        { Opening.AtOffset, "bytes=0-1,5-6", 200, 0, 999 },
        { Opening.AtOffset, "bytes=5-1", 200, 0, 999 },
        { Opening.AtOffset, "bytes=first-last", 200, 0, 999 },
        { Opening.AtOffset, "lines=0-1", 200, 0, 999 },
        { Opening.AtStart, "bytes=100-199", 206, 100, 199 },
        { Opening.AtStart, "bytes=-1", 206, 999, 999 },
        { Opening.AtStart, "bytes=2000-", 416, 0, -1 },
        { Opening.WithoutLength, "bytes=100-199", 200, 0, 999 },
        { Opening.WithoutLength, null, 200, 0, 999 },
        { Opening.AtOffsetWithoutLength, "bytes=100-199", 200, 0, 999 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public async Task A_stretch_is_passed_on_however_the_platform_begins(Opening opening, string? range, int status, int first, int last)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Size);
        host.Platform.OpenRecording = (_, offset) => Open(opening, offset);

        using var answer = await GetAsync(host, held, range);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(GeneratedStream.Bytes(first, last), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            status switch { 206 => $"bytes {first}-{last}/{Size}", 416 => $"bytes */{Size}", _ => null },
            answer.Content.Headers.ContentRange?.ToString());
    }

    [Theory]
    [InlineData("bytes=600-699", 600)]
    [InlineData("bytes=-1", 999)]
    [InlineData("bytes=0-1,5-6", 0)]
    [InlineData(null, 0)]
    public async Task The_platform_is_asked_for_nothing_before_the_stretch(string? range, long expected)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Size);
        List<long> offsets = [];
        host.Platform.OpenRecording = (_, offset) =>
        {
            offsets.Add(offset);
            return Open(Opening.AtOffset, offset);
        };

        using var answer = await GetAsync(host, held, range);

        Assert.Equal([expected], offsets);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(500L)]
    [InlineData(2000L)]
    public async Task A_length_that_was_told_wrongly_before_changes_nothing(long? told)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, told);
        host.Platform.OpenRecording = static (_, offset) => Open(Opening.AtOffset, Math.Min(offset, Size));

        using var inside = await GetAsync(host, held, "bytes=600-699");
        using var fromEnd = await GetAsync(host, held, "bytes=-100");

        Assert.Equal(GeneratedStream.Bytes(600, 699), await inside.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("bytes 900-999/1000", fromEnd.Content.Headers.ContentRange?.ToString());
        Assert.Equal(GeneratedStream.Bytes(900, 999), await fromEnd.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Under_a_condition_the_whole_file_is_sent_because_a_platforms_file_has_no_tag()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Size);
        host.Platform.OpenRecording = static (_, offset) => Open(Opening.AtOffset, offset);
        using var client = host.ClientOf(VideoHost.Seller);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Range", "bytes=100-199");
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Range", "\"anything\"");

        using var answer = await client.GetAnswerAsync($"{held.Url}/recording");

        Assert.Equal((HttpStatusCode.OK, (long)Size), (answer.StatusCode, answer.Content.Headers.ContentLength));
    }

    [Theory]
    [InlineData("video/mp4", "video/mp4", "video/mp4")]
    [InlineData("application/octet-stream", "video/mp4", "video/mp4")]
    [InlineData("audio/mp4; codecs=mp4a", "video/mp4", "audio/mp4")]
    [InlineData("text/html", "text/html", "application/octet-stream")]
    [InlineData("nonsense", "image/svg+xml", "application/octet-stream")]
    public async Task Only_sound_and_pictures_are_served_whatever_a_platform_says(string opened, string told, string expected)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Size, told);
        host.Platform.OpenRecording = (_, offset) => new RecordingContent(new GeneratedStream(offset, Size), opened, Size, offset);

        using var answer = await GetAsync(host, held, null);

        Assert.Equal(expected, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Head_tells_the_length_and_takes_nothing_from_the_platform()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Size);
        var stream = new GeneratedStream(0, Size);
        host.Platform.OpenRecording = (_, _) => new RecordingContent(stream, "video/mp4", Size);
        using var client = host.ClientOf(VideoHost.Seller);
        using var request = new HttpRequestMessage(HttpMethod.Head, $"{held.Url}/recording");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, (long)Size, "bytes"), (answer.StatusCode, answer.Content.Headers.ContentLength, answer.Headers.AcceptRanges.Single()));
        await stream.Disposed.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, stream.BytesRead);
    }

    /// <summary>Nothing may be held but what is under way: that is the proof for any size of file.</summary>
    [Fact]
    public async Task A_long_recording_is_never_held_in_memory()
    {
        const long Long = 200L * 1024 * 1024;
        const long Held = 1024 * 1024;
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Long);
        var stream = new GeneratedStream(0, Long);
        host.Platform.OpenRecording = (_, _) => new RecordingContent(stream, "video/mp4", Long);
        using var client = host.ClientOf(VideoHost.Seller);
        using var answer = await client.GetAsync(
            new Uri($"{held.Url}/recording", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        var (received, lead) = (0L, 0L);
        var buffer = new byte[256 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0;)
        {
            Assert.Equal(GeneratedStream.ByteAt(received), buffer[0]);
            received += read;
            lead = Math.Max(lead, stream.BytesRead - received);
        }

        Assert.Equal(Long, received);
        Assert.InRange(lead, 0, Held);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_the_platforms_stream()
    {
        const long Endless = long.MaxValue;
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, null);
        var stream = new GeneratedStream(0, Endless);
        host.Platform.OpenRecording = (_, _) => new RecordingContent(stream, "video/mp4", null);
        using var client = host.ClientOf(VideoHost.Seller);
        using var leaving = new CancellationTokenSource();
        var answer = await client.GetAsync(new Uri($"{held.Url}/recording", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, leaving.Token);
        var body = await answer.Content.ReadAsStreamAsync(leaving.Token);
        await body.ReadExactlyAsync(new byte[100_000], leaving.Token);

        await leaving.CancelAsync();
        answer.Dispose();

        await stream.Disposed.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(host.Log.Of(LogLevel.Error));
        Assert.Empty(host.Log.Of(LogLevel.Warning));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_breaks_off_or_ends_early_is_no_complete_answer(bool breaksOff)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Size);
        host.Platform.OpenRecording = (_, _) => new RecordingContent(
            new GeneratedStream(0, 600) { Breaks = breaksOff ? (600, new IOException("The platform hung up.")) : null }, "video/mp4", Size);
        using var client = host.ClientOf(VideoHost.Seller);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAnswerAsync($"{held.Url}/recording"));

        Assert.Single(host.Log.Of(LogLevel.Warning));
        Assert.Empty(host.Log.Of(LogLevel.Error));
    }

    [Theory]
    [InlineData(PlatformErrorKind.Unreachable, HttpStatusCode.ServiceUnavailable, "platform_unavailable")]
    [InlineData(PlatformErrorKind.Unauthorized, HttpStatusCode.Conflict, "reconnect_required")]
    [InlineData(PlatformErrorKind.Refused, HttpStatusCode.UnprocessableEntity, "platform_refused")]
    [InlineData(PlatformErrorKind.QuotaExhausted, HttpStatusCode.TooManyRequests, "platform_quota")]
    [InlineData(PlatformErrorKind.Misconfigured, HttpStatusCode.BadGateway, "platform_misconfigured")]
    public async Task What_the_platform_fails_with_is_told(PlatformErrorKind kind, HttpStatusCode status, string code)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Size);
        host.Platform.Failure = FakeMeet.Fails(kind);

        using var answer = await GetAsync(host, held, null);

        await answer.ShouldBeProblemAsync(status, code);
    }

    [Fact]
    public async Task A_recording_of_a_disconnected_account_cannot_be_played()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Size);
        using var client = host.ClientOf(VideoHost.Seller);
        using var disconnected = await client.DeleteAnswerAsync("/api/integrations/fake/disconnect");

        using var answer = await GetAsync(host, held, null);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "not_connected");
    }

    [Theory]
    [InlineData(ArtifactState.Expected, null, "The platform has not finished the recording yet. It is fetched as soon as it is there.")]
    [InlineData(ArtifactState.NotProduced, ArtifactReason.NotInPlan, "The account's plan does not include a recording.")]
    public async Task Without_a_recording_the_reason_is_told(ArtifactState state, ArtifactReason? reason, string detail)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.ChangeArtifactAsync(ArtifactKind.Recording, artifact => artifact with { State = state, Reason = reason });

        using var answer = await GetAsync(host, held, null);

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "recording_not_available");
        Assert.Equal(detail, problem.Text("detail"));
    }

    [Fact]
    public async Task A_file_that_is_gone_at_the_platform_is_told_so()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HoldAsync(host, Size);

        using var answer = await GetAsync(host, held, null);

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "recording_not_available");
        Assert.Equal("The recording is no longer at the platform, and there is no copy of it.", problem.Text("detail"));
    }

    private static RecordingContent Open(Opening opening, long offset)
    {
        var first = opening is Opening.AtStart or Opening.WithoutLength ? 0 : offset;
        var length = opening is Opening.AtStart or Opening.AtOffset ? Size : (long?)null;
        return new RecordingContent(new GeneratedStream(first, Size), "video/mp4", length, first);
    }

    private static async Task<HeldMeeting> HoldAsync(VideoHost host, long? size, string mediaType = "video/mp4")
    {
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddRecordingsAsync(new Recording { Id = "file-1", MediaType = mediaType, Size = size });
        return held;
    }

    private static async Task<HttpResponseMessage> GetAsync(VideoHost host, HeldMeeting held, string? range)
    {
        using var client = host.ClientOf(VideoHost.Seller);
        if (range is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Range", range);
        return await client.GetAnswerAsync($"{held.Url}/recording");
    }
}
