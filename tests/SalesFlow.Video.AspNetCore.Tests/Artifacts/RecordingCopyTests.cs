using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

public sealed class RecordingCopyTests
{
    private const int Size = 1000;
    private const string Hash = "c0ffee";

    [Theory]
    [InlineData(null, 200, 0, 999)]
    [InlineData("bytes=0-", 206, 0, 999)]
    [InlineData("bytes=0-0", 206, 0, 0)]
    [InlineData("bytes=100-199", 206, 100, 199)]
    [InlineData("bytes=900-5000", 206, 900, 999)]
    [InlineData("bytes=999-", 206, 999, 999)]
    [InlineData("bytes=-100", 206, 900, 999)]
    [InlineData("bytes=-5000", 206, 0, 999)]
    [InlineData("bytes=1000-", 416, 0, -1)]
    [InlineData("bytes=-0", 416, 0, -1)]
    [InlineData("bytes=5-1", 200, 0, 999)]
    [InlineData("bytes=0-1,5-6", 200, 0, 999)]
    [InlineData("bytes=first-last", 200, 0, 999)]
    public async Task A_stretch_is_sent_from_our_own_copy(string? range, int status, int first, int last)
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host);

        using var answer = await SendAsync(host, "GET", $"{held.Url}/recording", ("Range", range));

        Assert.Equal(status, (int)answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(GeneratedStream.Bytes(first, last), bytes);
        Assert.Equal(
            status switch { 206 => $"bytes {first}-{last}/{Size}", 416 => $"bytes */{Size}", _ => null },
            answer.Content.Headers.ContentRange?.ToString());
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());
    }

    [Theory]
    [InlineData("If-Range", "\"c0ffee\"", 206)]
    [InlineData("If-Range", "\"another\"", 200)]
    [InlineData("If-Range", "W/\"c0ffee\"", 200)]
    [InlineData("If-None-Match", "\"c0ffee\"", 304)]
    [InlineData("If-None-Match", "\"another\"", 206)]
    [InlineData("If-Match", "\"another\"", 412)]
    public async Task The_hash_of_the_copy_decides_about_conditions(string header, string value, int status)
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host);

        using var answer = await SendAsync(host, "GET", $"{held.Url}/recording", ("Range", "bytes=0-9"), (header, value));

        Assert.Equal((status, $"\"{Hash}\""), ((int)answer.StatusCode, answer.Headers.ETag?.Tag));
    }

    [Fact]
    public async Task A_copy_is_played_in_place_and_kept_by_nobody()
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host);

        using var answer = await SendAsync(host, "GET", $"{held.Url}/recording");

        Assert.Equal("video/mp4", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.Equal(Size, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Head_tells_the_same_without_a_byte()
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host);

        using var answer = await SendAsync(host, "HEAD", $"{held.Url}/recording");

        Assert.Equal((HttpStatusCode.OK, (long)Size, $"\"{Hash}\""), (answer.StatusCode, answer.Content.Headers.ContentLength, answer.Headers.ETag?.Tag));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Product demo", "Product demo 2027-03-02.mp4")]
    [InlineData("../../etc/passwd", "etc passwd 2027-03-02.mp4")]
    [InlineData("C:\\Windows\\\"x\";.exe", "C Windows x ;.exe 2027-03-02.mp4")]
    [InlineData("Angebot für Käufer", "Angebot für Käufer 2027-03-02.mp4")]
    [InlineData("Offer \u202Efdp.exe", "Offer fdp.exe 2027-03-02.mp4")]
    [InlineData("???", "Recording 2027-03-02.mp4")]
    [InlineData("...", "Recording 2027-03-02.mp4")]
    [InlineData("CON", "CON 2027-03-02.mp4")]
    public async Task A_download_is_named_after_the_title_and_nothing_in_a_title_leads_elsewhere(string title, string expected)
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host, title);

        using var answer = await SendAsync(host, "GET", $"{held.Url}/recording?download=true");

        var disposition = answer.Content.Headers.ContentDisposition;
        Assert.Equal(("attachment", expected), (disposition?.DispositionType, disposition?.FileNameStar ?? disposition?.FileName?.Trim('"')));
    }

    [Fact]
    public async Task A_very_long_title_makes_no_very_long_name()
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host, string.Concat(Enumerable.Repeat("😀", 100)));

        using var answer = await SendAsync(host, "GET", $"{held.Url}/recording?download=true");

        Assert.InRange(answer.Content.Headers.ContentDisposition!.FileNameStar!.EnumerateRunes().Count(), 100, 120);
    }

    [Theory]
    [InlineData("", 0, "")]
    [InlineData("?number=", 0, "")]
    [InlineData("?number=0&download=false", 0, "")]
    [InlineData("?number=1", 500, "")]
    [InlineData("?number=1&download=true", 500, "Product demo 2027-03-02 (2).m4a")]
    public async Task One_of_several_files_is_picked_by_its_number(string query, int first, string name)
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host);

        using var answer = await SendAsync(host, "GET", $"{held.Url}/recording{query}");

        Assert.Equal(GeneratedStream.ByteAt(first), (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[0]);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition?.FileName?.Trim('"') ?? "");
    }

    [Theory]
    [InlineData("number=-1", "number", "out_of_range")]
    [InlineData("number=one", "number", "out_of_range")]
    [InlineData("number=99999999999", "number", "out_of_range")]
    [InlineData("download=yes", "download", "invalid_value")]
    public async Task A_wrong_parameter_is_told(string query, string field, string code)
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host);

        using var answer = await SendAsync(host, "GET", $"{held.Url}/recording?{query}");

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
        Assert.Equal((field, code), problem.FieldErrors().Single());
    }

    [Fact]
    public async Task A_file_that_there_is_not_is_told_so()
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host);

        using var answer = await SendAsync(host, "GET", $"{held.Url}/recording?number=2");

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "recording_not_available");
        Assert.Equal("It was recorded in 2 files, counted from 0.", problem.Text("detail"));
    }

    [Fact]
    public async Task A_copy_that_was_lost_is_played_from_the_platform()
    {
        await using var host = await StartAsync();
        var held = await HoldAsync(host);
        await ((MemoryArchive)host.Services.GetRequiredService<IRecordingArchive>()).DeleteAsync("first", TestContext.Current.CancellationToken);
        host.Platform.OpenRecording = static (_, offset) => new RecordingContent(new GeneratedStream(offset, Size), "video/mp4", Size, offset);

        using var answer = await SendAsync(host, "GET", $"{held.Url}/recording", ("Range", "bytes=10-19"));

        Assert.Equal(GeneratedStream.Bytes(10, 19), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Null(answer.Headers.ETag);
    }

    private static Task<VideoHost> StartAsync() => VideoHost.StartConnectedAsync(services: static services =>
    {
        var archive = new MemoryArchive();
        archive.Put("first", GeneratedStream.Bytes(0, Size - 1));
        archive.Put("second", GeneratedStream.Bytes(500, 599));
        services.AddSingleton<IRecordingArchive>(archive);
    });

    private static async Task<HeldMeeting> HoldAsync(VideoHost host, string title = "Product demo")
    {
        var held = await HeldMeeting.HoldAsync(host, title);
        await held.AddRecordingsAsync(
            new Recording { Id = "file-1", MediaType = "video/mp4", Size = Size, ArchiveKey = "first", Sha256 = Hash },
            new Recording { Id = "file-2", MediaType = "audio/mp4", Size = 100, ArchiveKey = "second", Sha256 = "cafe" });
        return held;
    }

    private static async Task<HttpResponseMessage> SendAsync(VideoHost host, string method, string url, params (string Name, string? Value)[] headers)
    {
        using var client = host.ClientOf(VideoHost.Seller);
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        foreach (var (name, value) in headers.Where(static header => header.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
