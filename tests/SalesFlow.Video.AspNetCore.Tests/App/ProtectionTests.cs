using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class ProtectionTests(DevelopmentApp app) : IClassFixture<DevelopmentApp>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-up")]
    [InlineData("/sign-out")]
    [InlineData("/settings/theme")]
    [InlineData("/settings/language")]
    [InlineData("/integrations/0198c0de-0000-7000-8000-000000000000/default")]
    [InlineData("/integrations/0198c0de-0000-7000-8000-000000000000/disconnect")]
    public async Task A_form_that_did_not_come_from_our_page_is_refused_in_words(string url)
    {
        using var browser = new Browser(app.Host);

        var refused = await browser.PostAsync(url, ("email", "seller@example.test"), ("__RequestVerificationToken", "forged"));

        Assert.Equal((HttpStatusCode.BadRequest, "This form can no longer be sent"), (refused.Status, refused.Heading));
        Assert.Contains("frame-ancestors 'none'", refused.Policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/settings/password")]
    [InlineData("/integrations/0198c0de-0000-7000-8000-000000000000/disconnect")]
    public async Task What_is_not_there_is_said_on_a_page(string url)
    {
        using var browser = new Browser(app.Host);

        var missing = await browser.GetAsync(url);

        Assert.Equal((HttpStatusCode.NotFound, "This page does not exist"), (missing.Status, missing.Heading));
        Assert.Contains("frame-ancestors 'none'", missing.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_scripts_of_the_answer_itself_run_and_workers_of_this_host()
    {
        using var browser = new Browser(app.Host);

        var (first, second) = (await browser.GetAsync("/settings"), await browser.GetAsync("/settings"));

        Assert.NotEqual(first.Policy, second.Policy);
        Assert.Matches("script-src 'nonce-[^']+' 'strict-dynamic'; worker-src 'self';", first.Policy);
        Assert.DoesNotContain("unsafe", first.Policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(" (style|on[a-z]+)=\"", first.Text);
    }

    [Fact]
    public async Task A_choice_is_kept_by_the_browser_and_nonsense_is_not()
    {
        using var browser = new Browser(app.Host);

        await browser.SubmitAsync("/settings", "/settings/language", ("language", "de"));
        await browser.SubmitAsync("/settings", "/settings/theme", ("theme", "dark"));
        var chosen = await browser.GetAsync("/settings");
        await browser.SubmitAsync("/settings", "/settings/theme", ("theme", "\"><script>"));

        Assert.Equal("Einstellungen", chosen.Heading);
        Assert.Contains("<html lang=\"de\" data-theme=\"dark\">", chosen.Text, StringComparison.Ordinal);
        Assert.Null(browser.Cookie("theme"));
    }

    [Theory]
    [InlineData("/integrations", "text/html", HttpStatusCode.Found)]
    [InlineData("/app/versions/integrations", "text/plain", HttpStatusCode.Unauthorized)]
    [InlineData("/api/integrations/list", "text/html", HttpStatusCode.Unauthorized)]
    public async Task Without_a_session_a_page_leads_to_the_sign_in_and_anything_else_says_401(string url, string accept, HttpStatusCode expected)
    {
        await using var production = await AppHost.StartAsync(Environments.Production);
        using var browser = new Browser(production);

        Assert.Equal(expected, (await browser.GetAsync(url, accept)).Status);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_is_answered_with_words()
    {
        await using var production = await AppHost.StartAsync(Environments.Production);
        using var browser = new Browser(production);

        var refused = await browser.PostAsync("/settings/theme", ("theme", "dark"));

        Assert.Equal((HttpStatusCode.Unauthorized, "Your session has ended"), (refused.Status, refused.Heading));
    }

    [Fact]
    public async Task A_failure_shows_a_page_or_a_problem_with_all_headers_and_tells_nothing_else()
    {
        await using var broken = await AppHost.StartAsync(configure: static builder =>
            builder.ConfigureServices(static services => services.AddSingleton<IIntegrationStore, BrokenIntegrationStore>()));
        using var browser = new Browser(broken);

        var page = await browser.GetAsync("/integrations");
        var api = await browser.GetAsync("/api/integrations/list", "application/json");

        Assert.Equal((HttpStatusCode.InternalServerError, "Something went wrong"), (page.Status, page.Heading));
        Assert.Contains("\"internal_error\"", api.Text, StringComparison.Ordinal);
        Assert.All([page, api], answer =>
        {
            Assert.Contains("frame-ancestors 'none'", answer.Policy, StringComparison.Ordinal);
            Assert.DoesNotContain(BrokenIntegrationStore.Message, answer.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Behind_a_known_proxy_browsers_are_told_to_stay_with_https()
    {
        await using var production = await AppHost.StartAsync(
            Environments.Production, static builder => builder.UseSetting("ReverseProxy:KnownProxies:0", "127.0.0.1"));
        using var client = production.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Host = "crm.example.com";
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("max-age=", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_keeps_the_app_on_a_phone_is_looked_for_at_every_start()
    {
        using var client = app.Client();

        using var worker = await client.GetAnswerAsync("/sw.js");

        Assert.Contains("no-cache", worker.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }
}
