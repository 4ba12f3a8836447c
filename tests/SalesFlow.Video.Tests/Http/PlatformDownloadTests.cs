using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.Http;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace SalesFlow.Video.Tests.Http;

public sealed class PlatformDownloadTests : IDisposable
{
    private static readonly Secret Bearer = new("bearer-1");

    private readonly WireMockServer _home = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });
    private readonly WireMockServer _abroad = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });
    private readonly PlatformHttpStage _stage = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AllowedHosts Home => new([new Uri(_home.Url!)]);

    public void Dispose()
    {
        _stage.Dispose();
        _home.Dispose();
        _abroad.Dispose();
    }

    [Fact]
    public async Task A_file_is_fetched_with_the_bearer_token_in_the_header()
    {
        AnswerFile(_home, "/file", "0123456789");

        using var response = await DownloadAsync("/file");

        Assert.Equal("0123456789", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("Bearer bearer-1", Authorization(_home, "/file"));
        Assert.Null(Header(_home, "/file", "Range"));
    }

    [Fact]
    public async Task The_token_does_not_follow_to_another_host()
    {
        Redirect(_home, "/file", $"{_abroad.Url}/storage?signature=abc");
        AnswerFile(_abroad, "/storage", "content");

        using var response = await DownloadAsync("/file");

        Assert.Equal("content", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("Bearer bearer-1", Authorization(_home, "/file"));
        Assert.Null(Authorization(_abroad, "/storage"));
    }

    [Fact]
    public async Task The_token_follows_within_the_allowed_hosts_and_a_relative_redirect()
    {
        Redirect(_home, "/file", "/moved");
        AnswerFile(_home, "/moved", "content");

        using var response = await DownloadAsync("/file");

        Assert.Equal("Bearer bearer-1", Authorization(_home, "/moved"));
    }

    [Fact]
    public async Task Another_host_cannot_lead_back_to_what_the_token_opens()
    {
        Redirect(_home, "/file", $"{_abroad.Url}/turn");
        Redirect(_abroad, "/turn", $"{_home.Url}/v2/users/me");
        AnswerFile(_home, "/v2/users/me", "content");

        using var response = await DownloadAsync("/file");

        Assert.Null(Authorization(_abroad, "/turn"));
        Assert.Null(Authorization(_home, "/v2/users/me"));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Every_kind_of_redirect_is_followed(int status)
    {
        Redirect(_home, "/file", $"{_abroad.Url}/storage", status);
        AnswerFile(_abroad, "/storage", "content");

        using var response = await DownloadAsync("/file");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        for (var i = 0; i < 6; i++)
            Redirect(_home, $"/{i}", $"/{i + 1}");
        AnswerFile(_home, "/6", "content");

        using var response = await DownloadAsync("/1");
        var exception = await Assert.ThrowsAsync<PlatformException>(() => DownloadAsync("/0"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
    }

    [Theory]
    [InlineData("http://storage.example.test/x?signature=abc")]
    [InlineData("http://10.0.0.1/x?signature=abc")]
    [InlineData("https://user:password@storage.example.test/x?signature=abc")]
    [InlineData("ftp://127.0.0.1/x?signature=abc")]
    [InlineData("file:///etc/passwd?signature=abc")]
    public async Task A_redirect_to_where_nobody_should_go_is_not_followed(string location)
    {
        Redirect(_home, "/file", location);

        var exception = await Assert.ThrowsAsync<PlatformException>(() => DownloadAsync("/file"));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.DoesNotContain("abc", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("password@", exception.ToString(), StringComparison.Ordinal);
        Assert.Single(_home.LogEntries);
    }

    [Fact]
    public async Task Plain_http_on_this_machine_is_for_platforms_on_this_machine()
    {
        var hosts = new AllowedHosts([new Uri("https://files.example.test")]);
        using var handler = new Redirecting($"{_abroad.Url}/storage");
        using var client = new HttpClient(handler);

        var exception = await Assert.ThrowsAsync<PlatformException>(() => client.DownloadFromPlatformAsync(
            new Uri("https://files.example.test/file"), Bearer, hosts, MeetingPlatform.Zoom, cancellationToken: Cancellation));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.Empty(_abroad.LogEntries);
    }

    [Theory]
    [InlineData("https://storage.example.test/file?token=abc")]
    [InlineData("https://zoom.us.example.test/file?token=abc")]
    [InlineData("http://files.example.test/file?token=abc")]
    [InlineData("/file?token=abc")]
    public async Task An_address_on_a_host_that_is_not_allowed_is_not_asked(string address)
    {
        var hosts = new AllowedHosts([new Uri(_home.Url!), new Uri("http://files.example.test")], "*.zoom.us");
        using var client = _stage.CreateClient();

        var exception = await Assert.ThrowsAsync<PlatformException>(() => client.DownloadFromPlatformAsync(
            new Uri(address, UriKind.RelativeOrAbsolute), Bearer, hosts, MeetingPlatform.Zoom, cancellationToken: Cancellation));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.DoesNotContain("abc", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offset_is_asked_for_at_every_stop()
    {
        Redirect(_home, "/file", $"{_abroad.Url}/storage");
        _abroad.Given(Request.Create().WithPath("/storage").WithHeader("Range", "bytes=4-")).RespondWith(Response.Create().WithStatusCode(206)
            .WithHeader("Content-Range", "bytes 4-9/10").WithBody("456789"u8.ToArray()));

        using var response = await DownloadAsync("/file", offset: 4);

        Assert.Equal("456789", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal((4L, 10L), PlatformDownload.FindRange(response));
        Assert.Equal("bytes=4-", Header(_home, "/file", "Range"));
    }

    [Fact]
    public async Task A_server_that_ignores_the_offset_begins_at_the_beginning()
    {
        AnswerFile(_home, "/file", "0123456789");

        using var response = await DownloadAsync("/file", offset: 4);

        Assert.Equal((0L, null), PlatformDownload.FindRange(response));
    }

    [Fact]
    public void A_whole_file_is_as_long_as_its_content()
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent(new byte[10]) };

        Assert.Equal((0L, 10L), PlatformDownload.FindRange(response));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("pages 4-9/10")]
    [InlineData("bytes */10")]
    public async Task A_part_that_does_not_say_where_it_begins_is_none(string? range)
    {
        var answer = Response.Create().WithStatusCode(206).WithBody("456789");
        _home.Given(Request.Create().WithPath("/file")).RespondWith(range is null ? answer : answer.WithHeader("Content-Range", range));

        using var response = await DownloadAsync("/file", offset: 4);

        Assert.Null(PlatformDownload.FindRange(response));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(416)]
    public async Task Any_other_status_is_an_answer(int status)
    {
        _home.Given(Request.Create().WithPath("/file")).RespondWith(Response.Create().WithStatusCode(status));

        using var response = await DownloadAsync("/file");

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Only_the_headers_are_waited_for_and_a_sender_that_falls_silent_ends_the_content()
    {
        await using var server = RawServer.ThatStopsInTheBody();
        using var client = _stage.CreateClient();
        var time = new FakeTimeProvider();

        using var response = await client.DownloadFromPlatformAsync(
            server.Address, Bearer, new AllowedHosts([server.Address]), MeetingPlatform.Zoom, cancellationToken: Cancellation);
        await using var content = await response.OpenContentAsync(time, Cancellation);
        var buffer = new byte[100];
        Assert.Equal(1, await content.ReadAsync(buffer, Cancellation));
        var next = content.ReadAsync(buffer, Cancellation).AsTask();
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<IOException>(() => next.WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
    }

    [Fact]
    public async Task A_reader_who_gives_up_gets_a_cancellation()
    {
        await using var server = RawServer.ThatStopsInTheBody();
        using var client = _stage.CreateClient();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        using var response = await client.DownloadFromPlatformAsync(
            server.Address, Bearer, new AllowedHosts([server.Address]), MeetingPlatform.Zoom, cancellationToken: Cancellation);
        await using var content = await response.OpenContentAsync(TimeProvider.System, Cancellation);
        var buffer = new byte[100];
        Assert.Equal(1, await content.ReadAsync(buffer, Cancellation));
        var next = content.ReadAsync(buffer, patience.Token).AsTask();
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task A_host_that_nobody_answers_for_is_unreachable()
    {
        using var client = _stage.CreateClient();
        var nobody = RawServer.Nobody();

        var exception = await Assert.ThrowsAsync<PlatformException>(() => client.DownloadFromPlatformAsync(
            new Uri(nobody, "file?token=abc"), Bearer, new AllowedHosts([nobody]), MeetingPlatform.Zoom, cancellationToken: Cancellation));

        Assert.Equal(PlatformErrorKind.Unreachable, exception.Kind);
        Assert.DoesNotContain("abc", exception.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> DownloadAsync(string path, long offset = 0)
    {
        using var client = _stage.CreateClient();
        return await client.DownloadFromPlatformAsync(new Uri(new Uri(_home.Url!), path), Bearer, Home, MeetingPlatform.Zoom, offset, Cancellation);
    }

    private static void AnswerFile(WireMockServer server, string path, string content) =>
        server.Given(Request.Create().WithPath(path)).RespondWith(Response.Create().WithStatusCode(200).WithBody(Encoding.UTF8.GetBytes(content)));

    private static void Redirect(WireMockServer server, string path, string location, int status = 302) =>
        server.Given(Request.Create().WithPath(path)).RespondWith(Response.Create().WithStatusCode(status).WithHeader("Location", location));

    private static string? Authorization(WireMockServer server, string path) => Header(server, path, "Authorization");

    private static string? Header(WireMockServer server, string path, string name)
    {
        var request = Assert.Single(server.LogEntries, entry => entry.RequestMessage!.Path == path).RequestMessage!;
        return request.Headers!.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();
    }

    /// <summary>Answers everything with a redirect, so that an https host needs no certificate.</summary>
    private sealed class Redirecting(string location) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri(location) } });
    }
}
