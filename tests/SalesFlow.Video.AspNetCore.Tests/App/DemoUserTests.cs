using System.Net;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class DemoUserTests(DevelopmentApp app) : IClassFixture<DevelopmentApp>
{
    private const string Url = "/api/integrations/list";

    public static TheoryData<string?, string?, HttpStatusCode> Headers { get; } = new()
    {
        { null, null, HttpStatusCode.OK },
        { "Sec-Fetch-Site", "same-origin", HttpStatusCode.OK },
        { "Sec-Fetch-Site", "same-site", HttpStatusCode.Unauthorized },
        { "Sec-Fetch-Site", "none", HttpStatusCode.OK },
        { "Sec-Fetch-Site", "cross-site", HttpStatusCode.Unauthorized },
        { "Sec-Fetch-Site", "anything-else", HttpStatusCode.Unauthorized },
        { "Host", "127.0.0.1:9", HttpStatusCode.OK },
        { "Host", "[::1]:9", HttpStatusCode.OK },
        { "Host", "LOCALHOST", HttpStatusCode.OK },
        { "Authorization", "Bearer token", HttpStatusCode.Unauthorized },
        { "X-Forwarded-For", "192.0.2.1", HttpStatusCode.Unauthorized },
        { "X-Forwarded-Host", "crm.example.com", HttpStatusCode.Unauthorized },
        { "Forwarded", "for=192.0.2.1", HttpStatusCode.Unauthorized },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task The_demo_user_is_who_comes_from_this_machine_and_from_no_other_site(string? header, string? value, HttpStatusCode expected)
    {
        using var client = app.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, Url);
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/integrations/zoom/callback?state=forged", "navigate", HttpStatusCode.Found)]
    [InlineData("/api/integrations/zoom/callback?state=forged", "no-cors", HttpStatusCode.Unauthorized)]
    [InlineData("/api/integrations/list", "navigate", HttpStatusCode.Unauthorized)]
    [InlineData("/api/integrations/zoom/authorize", "navigate", HttpStatusCode.Unauthorized)]
    [InlineData("/integrations", "navigate", HttpStatusCode.OK)]
    [InlineData("/app/versions/integrations", "no-cors", HttpStatusCode.Unauthorized)]
    public async Task Of_a_page_elsewhere_only_the_browser_itself_arrives(string url, string mode, HttpStatusCode expected)
    {
        foreach (var site in new[] { "cross-site", "same-site" })
        {
            using var client = app.Client();
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Add("Sec-Fetch-Site", site);
            request.Headers.Add("Sec-Fetch-Mode", mode);

            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData(Url)]
    [InlineData("/api/video-meetings/meetings")]
    [InlineData("/api/nothing")]
    public async Task Outside_development_nobody_is_signed_in(string url)
    {
        await using var production = await AppHost.StartAsync(Environments.Production);
        using var client = production.Client();

        using var answer = await client.GetAnswerAsync(url);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("unauthenticated", (await answer.ReadJsonAsync()).Text("code"));
    }
}
