using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class DownloadTests
{
    [Fact]
    public async Task A_download_leads_to_a_signed_address_on_another_host()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var answer = await call.DownloadAsync(await UrlAsync(call, "MP4"), call.Token);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(("127.0.0.1", "localhost"), (call.Zoom.Simulator.BaseAddress.Host, answer.Location.Host));
        Assert.Equal(call.Zoom.Simulator.BaseAddress.Port, answer.Location.Port);
        Assert.StartsWith("/zoom-storage/", answer.Location.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_arrives_as_the_inspection_says()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        foreach (var file in call.Meetings.Files)
        {
            var bytes = await call.ReadBytesAsync(await UrlAsync(call, file.PlatformKind), call.Token);

            Assert.Equal(file.Length, bytes.Length);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        Assert.Equal(["MP4", "M4A", "TIMELINE", "TRANSCRIPT"], call.Meetings.Files.Select(file => file.PlatformKind));
        Assert.All(call.Meetings.Files, file => Assert.Equal(call.Instance.Id, file.OccurrenceId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?access_token={token}")]
    public async Task Without_a_bearer_in_the_header_a_download_is_refused(string query)
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));
        var url = new Uri(await UrlAsync(call, "MP4")).AbsolutePath + query.Replace("{token}", call.Token, StringComparison.Ordinal);

        var answer = await call.Zoom.GetAsync(url);
        var both = await call.Zoom.SendAsync(HttpMethod.Get, url, null, ("Authorization", "Bearer " + call.Token));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(query.Length == 0 ? HttpStatusCode.Found : HttpStatusCode.Unauthorized, both.Status);
    }

    [Fact]
    public async Task Nobody_elses_token_opens_a_file()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Occurrences = 2 });
        call.Advance(TimeSpan.FromMinutes(70).TotalSeconds);
        var (host, _) = await call.Zoom.ConnectAsync();
        var (stranger, _) = await call.Zoom.ConnectAsync("basic@example.com");
        var other = HeldCall.Twice(call.Occurrences[0].Id);
        var ofTheOther = (await call.Zoom.CallAsync(
            HttpMethod.Get, $"/meetings/{other}/recordings?include_fields=download_access_token&ttl=600", host)).Json;
        var recording = (await call.Zoom.CallAsync(HttpMethod.Get, $"/meetings/{call.Uuid}/recordings", host)).Json;
        var url = (string)recording["recording_files"]![0]!["download_url"]!;

        foreach (var token in new[] { stranger, (string)ofTheOther["download_access_token"]!, "eyJ.made.up" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await call.DownloadAsync(url, token)).Status);

        Assert.Equal(HttpStatusCode.Found, (await call.DownloadAsync(url, host)).Status);
    }

    [Fact]
    public async Task What_is_still_worked_on_cannot_be_had()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(1));
        var url = (string)(await call.GetOkAsync($"/meetings/{call.Uuid}/recordings")).Json["recording_files"]![0]!["download_url"]!;

        Assert.Equal(HttpStatusCode.NotFound, (await call.DownloadAsync(url, call.Token)).Status);
    }

    [Fact]
    public async Task A_bearer_that_reaches_the_storage_is_refused()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));
        var storage = (await call.DownloadAsync(await UrlAsync(call, "MP4"), call.Token)).Location;

        var leaked = await call.Zoom.SendAsync(HttpMethod.Get, storage.PathAndQuery, null, ("Authorization", "Bearer " + call.Token));

        Assert.Equal(HttpStatusCode.BadRequest, leaked.Status);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(299, HttpStatusCode.OK)]
    [InlineData(300, HttpStatusCode.Forbidden)]
    public async Task A_storage_address_lives_for_five_minutes(int passed, HttpStatusCode expected)
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));
        var storage = (await call.DownloadAsync(await UrlAsync(call, "MP4"), call.Token)).Location;

        call.Advance(passed);

        Assert.Equal(expected, (await call.Zoom.GetAsync(storage.PathAndQuery)).Status);
    }

    [Theory]
    [InlineData("expires=", "expires=1")]
    [InlineData("signature=", "signature=0")]
    [InlineData("?", "?nothing=")]
    public async Task A_storage_address_cannot_be_made_up(string part, string instead)
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));
        var storage = (await call.DownloadAsync(await UrlAsync(call, "MP4"), call.Token)).Location;

        var answer = await call.Zoom.GetAsync(storage.PathAndQuery.Replace(part, instead, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Theory]
    [InlineData("bytes=0-3", HttpStatusCode.PartialContent, "bytes 0-3/{0}", 4)]
    [InlineData("bytes=-4", HttpStatusCode.PartialContent, "bytes {1}-{2}/{0}", 4)]
    [InlineData("bytes=99999999-", HttpStatusCode.RequestedRangeNotSatisfiable, "bytes */{0}", 0)]
    public async Task The_storage_gives_parts(string range, HttpStatusCode status, string contentRange, int length)
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));
        var storage = (await call.DownloadAsync(await UrlAsync(call, "MP4"), call.Token)).Location;
        var size = call.Meetings.Files[0].Length;

        var answer = await call.Zoom.SendAsync(HttpMethod.Get, storage.PathAndQuery, null, ("Range", range));

        Assert.Equal(status, answer.Status);
        Assert.Equal(string.Format(CultureInfo.InvariantCulture, contentRange, size, size - 4, size - 1), answer.Headers["Content-Range"]);
        Assert.Equal(length, answer.Body.Length);
    }

    [Fact]
    public async Task The_storage_says_what_it_has_without_sending_it()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));
        var storage = (await call.DownloadAsync(await UrlAsync(call, "MP4"), call.Token)).Location;

        var answer = await call.Zoom.SendAsync(HttpMethod.Head, storage.PathAndQuery);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(("bytes", "video/mp4"), (answer.Headers["Accept-Ranges"], answer.Headers["Content-Type"]));
        Assert.Equal($"{call.Meetings.Files[0].Length}", answer.Headers["Content-Length"]);
        Assert.Empty(answer.Body);
    }

    private static async Task<string> UrlAsync(HeldCall call, string kind)
    {
        var files = (await call.GetOkAsync($"/meetings/{call.Uuid}/recordings")).Json["recording_files"]!.AsArray();
        return (string)files.Single(file => (string?)file!["file_type"] == kind)!["download_url"]!;
    }
}
