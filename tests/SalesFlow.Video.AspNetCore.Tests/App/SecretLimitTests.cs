using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed partial class SecretLimitTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    private static readonly HttpStatusCode[] Nowhere = [HttpStatusCode.Unauthorized, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed];

    [Fact]
    public void Whatever_takes_a_password_a_code_or_a_token_is_limited()
    {
        var endpoints = app.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        var takers = endpoints.Where(TakesSecret).ToList();

        Assert.Equal(
            [
                "/api/account/login", "/api/account/manage/info", "/api/account/refresh", "/api/account/register", "/settings/password", "/sign-in", "/sign-up",
            ],
            takers.Select(RouteOf).Order(StringComparer.Ordinal));
        Assert.Empty(takers.Where(static endpoint => !endpoint.Metadata.Any(IsLimit)).Select(RouteOf));
    }

    [Theory]
    [InlineData(1, "/sign-in")]
    [InlineData(2, "/sign-in/")]
    [InlineData(3, "/SIGN-in")]
    [InlineData(4, "/sign%2Din")]
    [InlineData(5, "/%73ign-in/?return_url=/meetings")]
    [InlineData(6, "/sign-up/")]
    [InlineData(7, "/settings/password/")]
    [InlineData(8, "/api/account/login")]
    [InlineData(9, "/api/account/login/")]
    [InlineData(10, "/API/Account/LOGIN")]
    [InlineData(11, "/api/account/%6Cogin")]
    [InlineData(12, "/api/account/register/")]
    [InlineData(13, "/api/account/refresh/")]
    [InlineData(14, "/api/account/manage/info/")]
    public async Task No_spelling_of_a_path_escapes_the_limit(int address, string path)
    {
        using var client = app.Client($"198.51.100.{address}");

        var first = await PostAsync(client, path);
        for (var attempt = 2; attempt <= 20; attempt++)
            await PostAsync(client, path);

        Assert.NotEqual(HttpStatusCode.TooManyRequests, first);
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(client, path));
    }

    [Theory]
    [InlineData("//sign-in")]
    [InlineData("/sign-in//")]
    [InlineData("/sign-in%2F")]
    [InlineData("//api/account/login")]
    [InlineData("/api//account/login")]
    public async Task A_spelling_that_is_not_limited_leads_nowhere(string path)
    {
        using var client = app.Client("192.0.2.77");

        var status = await PostAsync(client, path);

        Assert.Contains(status, Nowhere);
    }

    [Theory]
    [InlineData("2001:db8:ffff:1::1", "2001:db8:ffff:1:ffff::2", HttpStatusCode.TooManyRequests)]
    [InlineData("2001:db8:ffff:2::1", "2001:db8:ffff:3::1", HttpStatusCode.BadRequest)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", HttpStatusCode.TooManyRequests)]
    public async Task A_network_of_addresses_has_one_limit(string first, string second, HttpStatusCode expected)
    {
        using var client = app.Client(first);
        using var other = app.Client(second);
        for (var attempt = 1; attempt <= 20; attempt++)
            await PostAsync(client, "/api/account/login");

        Assert.Equal(expected, await PostAsync(other, "/api/account/login"));
    }

    [Fact]
    public async Task Looking_at_a_page_is_no_attempt()
    {
        using var client = app.Client("192.0.2.78");

        for (var look = 1; look <= 21; look++)
        {
            using var answer = await client.GetAnswerAsync("/sign-in");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    /// <summary>Nothing that can be read, which costs no hash of a password and is an attempt all the same.</summary>
    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path)
    {
        using var content = new StringContent("{", System.Text.Encoding.UTF8, "application/json");

        // As it is spelled: an address is made canonical otherwise.
        var spelled = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var url = new Uri($"{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}", spelled);
        using var answer = await client.PostAsync(url, content, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string RouteOf(Endpoint endpoint) => "/" + ((RouteEndpoint)endpoint).RoutePattern.RawText!.TrimStart('/');

    private static bool IsLimit(object metadata) => metadata.GetType().Name == "TakesSecretAttribute";

    private static bool TakesSecret(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } body)
            return body.GetProperties().Any(static property => SecretName().IsMatch(property.Name));
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } page)
            return page.GetProperties().Any(TakesSecret);
        return endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(static parameter => SecretName().IsMatch(parameter.Name ?? "")) is true;
    }

    private static bool TakesSecret(PropertyInfo property)
    {
        if (property.GetCustomAttribute<SupplyParameterFromFormAttribute>() is { } form)
            return new[] { property.Name, form.Name, form.FormName }.Any(static name => SecretName().IsMatch(name ?? ""));

        // Not a password: what an address says of one is what became of it.
        return property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is { } query && CodeName().IsMatch(query.Name ?? property.Name);
    }

    [GeneratedRegex("password|passcode|secret|code$|(?<!cancellation)token$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex("secret|code$|token$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeName();
}
