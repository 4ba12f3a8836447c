using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace SalesFlow.Video.AspNetCore.Tests;

public sealed class RequestOriginTests
{
    private const string Cookie = "session=1";
    private const string Bearer = "Bearer token";

    [Theory]
    [InlineData("same-origin", null, Cookie, null, false)]
    [InlineData("none", null, Cookie, null, false)]
    [InlineData("same-origin", "null", Cookie, null, false)]
    [InlineData("same-site", null, Cookie, null, true)]
    [InlineData("cross-site", null, Cookie, null, true)]
    [InlineData("same-site", "https://crm.example.com", Cookie, null, true)]
    [InlineData("Same-Origin", null, Cookie, null, true)]
    [InlineData("same-origin, cross-site", null, Cookie, null, true)]
    [InlineData("", null, Cookie, null, true)]
    [InlineData("cross-site", null, null, null, true)]
    [InlineData("cross-site", null, null, Bearer, false)]
    [InlineData("cross-site", null, Cookie, Bearer, true)]
    [InlineData("same-site", null, null, "Basic dXNlcjpwYXNz", true)]
    [InlineData(null, null, Cookie, null, true)]
    [InlineData(null, null, Cookie, Bearer, false)]
    [InlineData(null, null, Cookie, "Basic dXNlcjpwYXNz", true)]
    [InlineData(null, null, null, null, false)]
    [InlineData(null, null, null, Bearer, false)]
    [InlineData(null, "https://pages.crm.example.com", null, Bearer, false)]
    [InlineData(null, "https://pages.crm.example.com", Cookie, Bearer, true)]
    [InlineData(null, "https://pages.crm.example.com", null, null, true)]
    public void A_change_is_forged_unless_the_own_page_or_a_program_sends_it(
        string? site, string? origin, string? cookie, string? authorization, bool expected) =>
        Assert.Equal(expected, RequestOrigin.IsForged(Request("POST", Environments.Production, site, origin, cookie, authorization)));

    [Theory]
    [InlineData("https://crm.example.com", false)]
    [InlineData("https://CRM.example.com", false)]
    [InlineData("https://crm.example.com:443", false)]
    [InlineData("http://crm.example.com", true)]
    [InlineData("https://crm.example.com:8443", true)]
    [InlineData("https://crm.example.com.", true)]
    [InlineData("https://crm.example.com@example.org", true)]
    [InlineData("https://user@crm.example.com", true)]
    [InlineData("https://crm.example.com/path", true)]
    [InlineData("https://crm.example.com.example.org", true)]
    [InlineData("https://sub.crm.example.com", true)]
    [InlineData("https://example.com", true)]
    [InlineData("http://10.0.0.7:8080", true)]
    [InlineData("null", true)]
    [InlineData("", true)]
    [InlineData("https://crm.example.com, https://example.org", true)]
    public void Outside_development_the_own_origin_is_configured(string origin, bool expected) =>
        Assert.Equal(expected, RequestOrigin.IsForged(Request("POST", Environments.Production, null, origin, Cookie, null)));

    [Theory]
    [InlineData("http://10.0.0.7:8080", false)]
    [InlineData("https://crm.example.com", false)]
    [InlineData("http://10.0.0.7:8100", true)]
    [InlineData("https://10.0.0.7:8080", true)]
    public void In_development_it_is_also_where_the_request_went(string origin, bool expected) =>
        Assert.Equal(expected, RequestOrigin.IsForged(Request("POST", Environments.Development, null, origin, Cookie, null)));

    [Theory]
    [InlineData("GET", false)]
    [InlineData("HEAD", false)]
    [InlineData("OPTIONS", false)]
    [InlineData("POST", true)]
    [InlineData("PUT", true)]
    [InlineData("PATCH", true)]
    [InlineData("DELETE", true)]
    [InlineData("post", true)]
    [InlineData("PURGE", true)]
    public void Whatever_is_not_known_to_read_is_a_change(string method, bool expected) =>
        Assert.Equal(expected, RequestOrigin.IsForged(Request(method, Environments.Production, "cross-site", null, Cookie, null)));

    private static DefaultHttpContext Request(string method, string environment, string? site, string? origin, string? cookie, string? authorization)
    {
        var services = new ServiceCollection();
        services.AddOptions<SalesFlowVideoOptions>().Configure(static options => options.PublicBaseUrl = new Uri("https://crm.example.com/sales"));
        services.AddSingleton<IHostEnvironment>(new Stage { EnvironmentName = environment });
        var context = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = (method, "http", new HostString("10.0.0.7", 8080));
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", site), ("Origin", origin), ("Cookie", cookie), ("Authorization", authorization) })
        {
            // An empty value is a header too.
            if (value is not null)
                context.Request.Headers.Append(name, value);
        }

        return context;
    }

    private sealed class Stage : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
