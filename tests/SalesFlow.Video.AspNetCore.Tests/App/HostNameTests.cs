using System.Net;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class HostNameTests(ProductionApp production, DevelopmentApp development) : IClassFixture<ProductionApp>, IClassFixture<DevelopmentApp>
{
    [Theory]
    [InlineData("crm.example.com", HttpStatusCode.OK)]
    [InlineData("CRM.Example.com", HttpStatusCode.OK)]
    [InlineData("crm.example.com:8443", HttpStatusCode.OK)]
    [InlineData("example.org", HttpStatusCode.BadRequest)]
    [InlineData("sub.crm.example.com", HttpStatusCode.BadRequest)]
    [InlineData("crm.example.com.example.org", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1", HttpStatusCode.BadRequest)]
    [InlineData("10.0.0.7:8080", HttpStatusCode.BadRequest)]
    [InlineData("[::1]", HttpStatusCode.BadRequest)]
    public async Task Outside_development_only_the_configured_host_is_served(string host, HttpStatusCode expected)
    {
        using var client = production.Client();

        using var answer = await GetAsync(client, "/sign-in", host);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("localhost:18000", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:9", HttpStatusCode.OK)]
    [InlineData("[::1]:9", HttpStatusCode.OK)]
    [InlineData("crm.example.com", HttpStatusCode.BadRequest)]
    [InlineData("localhost.example.com", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.example.com", HttpStatusCode.BadRequest)]
    [InlineData("192.168.1.5:8000", HttpStatusCode.BadRequest)]
    public async Task In_development_only_names_of_this_machine_are_served(string host, HttpStatusCode expected)
    {
        using var client = development.Client();

        using var answer = await GetAsync(client, "/openapi/v1.json", host);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://tunnel.example.com", "tunnel.example.com")]
    [InlineData("https://bücher.example.com:8443", "xn--bcher-kva.example.com:8443")]
    [InlineData("https://[2001:db8::1]", "[2001:db8::1]")]
    public async Task In_development_the_host_of_a_tunnel_that_is_configured_is_served_too(string address, string host)
    {
        await using var tunnelled = await AppHost.StartAsync(configure: builder => builder.UseSetting("SalesFlowVideo:PublicBaseUrl", address));
        using var client = tunnelled.Client();

        using var answer = await GetAsync(client, "/sign-in", host);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_health_is_told_by_the_address_of_the_node_too(string url)
    {
        using var client = production.Client();

        using var answer = await GetAsync(client, url, "10.0.0.7:8080");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("crm.example.com:8443", null)]
    [InlineData("crm.example.com", "example.org")]
    public async Task Whatever_leads_somewhere_leads_to_the_configured_address(string host, string? forwarded)
    {
        using var client = production.Client();

        using var described = await GetAsync(client, "/openapi/v1.json", host, forwarded);
        using var signedIn = await SignInAsync(client, host, forwarded);

        Assert.Equal("https://crm.example.com", Assert.Single((await described.ReadJsonAsync()).GetProperty("servers").EnumerateArray()).Text("url"));
        Assert.Equal((HttpStatusCode.Found, "https://crm.example.com/meetings"), (signedIn.StatusCode, signedIn.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task The_redirect_to_https_leads_to_the_configured_host()
    {
        await using var direct = await AppHost.StartAsync(Environments.Production, static builder => builder.UseSetting("https_port", "443"));
        using var client = direct.Client();

        using var own = await GetAsync(client, "/sign-in?a=b", AppHost.PublicHost);
        using var foreign = await GetAsync(client, "/sign-in", "example.org");

        Assert.Equal((HttpStatusCode.TemporaryRedirect, "https://crm.example.com/sign-in?a=b"), (own.StatusCode, own.Headers.Location?.OriginalString));
        Assert.Equal((HttpStatusCode.BadRequest, null), (foreign.StatusCode, foreign.Headers.Location));
    }

    /// <summary>Sends the form of the page, which answers with a redirect.</summary>
    private async Task<HttpResponseMessage> SignInAsync(HttpClient client, string host, string? forwarded)
    {
        using var browser = new Browser(production.Host);
        var form = await browser.FillAsync("/sign-in", ("email", ProductionApp.Email), ("password", ProductionApp.Password));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form };
        request.Headers.Host = host;
        request.Headers.Add("Cookie", browser.Cookies);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (forwarded is not null)
            request.Headers.Add("X-Forwarded-Host", forwarded);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string url, string host, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Host = host;
        if (forwarded is not null)
            request.Headers.Add("X-Forwarded-Host", forwarded);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
