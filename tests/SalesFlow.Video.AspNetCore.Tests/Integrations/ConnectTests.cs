using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.AspNetCore.Tests.Integrations;

public sealed class ConnectTests
{
    private const string Connected = "integration=connected&platform=fakemeet";

    [Fact]
    public async Task The_browser_is_sent_to_the_consent_page_with_a_state_and_a_challenge()
    {
        await using var host = await VideoHost.StartAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync("/api/integrations/fake/authorize?return_url=%2Fsettings");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("fakemeet.test", answer.Headers.Location!.Host);
        var query = QueryHelpers.ParseQuery(answer.Headers.Location.Query);
        Assert.Equal("http://localhost/api/integrations/fake/callback", query["redirect_uri"]);
        Assert.Equal((43, 43), (query["state"].ToString().Length, query["code_challenge"].ToString().Length));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData(null, $"/?{Connected}")]
    [InlineData("/settings", $"/settings?{Connected}")]
    [InlineData("/settings?tab=video", $"/settings?tab=video&{Connected}")]
    [InlineData("/settings?", $"/settings?{Connected}")]
    [InlineData("/settings#video", $"/settings?{Connected}#video")]
    [InlineData("/settings?tab=1#video?x", $"/settings?tab=1&{Connected}#video?x")]
    [InlineData("/straße/a b", $"/stra%C3%9Fe/a%20b?{Connected}")]
    [InlineData("/a/..//evil.example", $"/a/..//evil.example?{Connected}")]
    [InlineData("/%2F/evil.example", $"/%2F/evil.example?{Connected}")]
    public async Task After_consent_the_browser_comes_back_to_where_it_was(string? returnUrl, string expected)
    {
        await using var host = await VideoHost.StartAsync();

        var location = await host.ConnectAsync(VideoHost.Seller, returnUrl: returnUrl);

        Assert.Equal(expected, location);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("\n/evil")]
    [InlineData("javascript:alert(1)")]
    [InlineData("settings")]
    [InlineData("")]
    public async Task A_return_address_that_leads_elsewhere_is_refused(string returnUrl)
    {
        await using var host = await VideoHost.StartAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"/api/integrations/fake/authorize?return_url={Uri.EscapeDataString(returnUrl)}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "return_url_not_local");
    }

    [Fact]
    public async Task The_callback_is_not_kept_and_leaks_no_code_to_the_next_page()
    {
        await using var host = await VideoHost.StartAsync();
        var state = await host.BeginAsync(VideoHost.Seller);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"/api/integrations/fake/callback?state={state}&code=secret-code");

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.DoesNotContain("secret-code", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(host, VideoHost.Seller));
    }

    [Fact]
    public async Task Declined_consent_returns_with_its_code_and_connects_nothing()
    {
        await using var host = await VideoHost.StartAsync();
        var state = await host.BeginAsync(VideoHost.Seller, "/settings?tab=video");

        var location = await host.CallBackAsync(VideoHost.Seller, $"state={state}&error=access_denied");

        Assert.Equal("/settings?tab=video&error=consent_declined&platform=fakemeet", location);
        Assert.Equal(0, await CountAsync(host, VideoHost.Seller));
    }

    [Theory]
    [InlineData("iss=https%3A%2F%2Faccounts.evil.test")]
    [InlineData("iss=")]
    [InlineData("iss=https%3A%2F%2Faccounts.fakemeet.test&iss=https%3A%2F%2Faccounts.fakemeet.test")]
    [InlineData("iss=https%3A%2F%2Faccounts.fakemeet.test&iss=https%3A%2F%2Faccounts.evil.test")]
    public async Task An_answer_of_another_sender_connects_nothing(string issuer)
    {
        await using var host = await VideoHost.StartAsync();
        host.Platform.Issuer = "https://accounts.fakemeet.test";
        var state = await host.BeginAsync(VideoHost.Seller, "/settings");

        var location = await host.CallBackAsync(VideoHost.Seller, $"state={state}&code=account-1&{issuer}");

        Assert.Equal("/settings?error=invalid_state&platform=fakemeet", location);
        Assert.Equal(0, await CountAsync(host, VideoHost.Seller));
    }

    [Theory]
    [InlineData("&iss=https%3A%2F%2Faccounts.fakemeet.test")]
    [InlineData("")]
    public async Task An_answer_of_the_platform_itself_connects(string issuer)
    {
        await using var host = await VideoHost.StartAsync();
        host.Platform.Issuer = "https://accounts.fakemeet.test";
        var state = await host.BeginAsync(VideoHost.Seller);

        var location = await host.CallBackAsync(VideoHost.Seller, $"state={state}&code=account-1{issuer}");

        Assert.Equal($"/?{Connected}", location);
    }

    [Fact]
    public async Task A_state_is_exchanged_once_and_a_repeat_leads_back_as_connected()
    {
        await using var host = await VideoHost.StartAsync();
        var state = await host.BeginAsync(VideoHost.Seller, "/settings");
        await host.CallBackAsync(VideoHost.Seller, $"state={state}&code=account-1");

        var repeat = await host.CallBackAsync(VideoHost.Seller, $"state={state}&code=account-1");
        var other = await host.CallBackAsync(VideoHost.Seller, $"state={state}&code=account-2");
        var another = await host.CallBackAsync(VideoHost.OtherSeller, $"state={state}&code=account-1");

        Assert.Equal("/settings?integration=connected&platform=fakemeet", repeat);
        Assert.Equal(repeat, other);
        Assert.Equal("/?error=invalid_state&platform=fakemeet", another);
        Assert.Equal((1, 0), (await CountAsync(host, VideoHost.Seller), await CountAsync(host, VideoHost.OtherSeller)));
    }

    [Fact]
    public async Task A_state_works_for_the_owner_who_began_only()
    {
        await using var host = await VideoHost.StartAsync();
        var state = await host.BeginAsync(VideoHost.Seller, "/settings");

        var location = await host.CallBackAsync(VideoHost.OtherSeller, $"state={state}&code=account-1");

        Assert.Equal("/?error=invalid_state&platform=fakemeet", location);
        Assert.Equal((0, 0), (await CountAsync(host, VideoHost.Seller), await CountAsync(host, VideoHost.OtherSeller)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("state=forged&code=account-1")]
    [InlineData("state=&code=account-1")]
    [InlineData("error=access_denied")]
    public async Task Without_a_good_state_the_browser_goes_to_the_configured_page(string query)
    {
        await using var host = await VideoHost.StartAsync(options => options.ConnectedPage = "/account/video?tab=1");

        var location = await host.CallBackAsync(VideoHost.Seller, query);

        Assert.Equal("/account/video?tab=1&error=invalid_state&platform=fakemeet", location);
    }

    [Fact]
    public async Task A_state_that_comes_twice_is_none()
    {
        await using var host = await VideoHost.StartAsync();
        var state = await host.BeginAsync(VideoHost.Seller);

        var location = await host.CallBackAsync(VideoHost.Seller, $"state={state}&state={state}&code=account-1");

        Assert.Equal("/?error=invalid_state&platform=fakemeet", location);
    }

    [Fact]
    public async Task A_state_is_refused_after_ten_minutes()
    {
        await using var host = await VideoHost.StartAsync();
        var state = await host.BeginAsync(VideoHost.Seller);
        host.Time.Advance(TimeSpan.FromMinutes(11));

        var location = await host.CallBackAsync(VideoHost.Seller, $"state={state}&code=account-1");

        Assert.Equal("/?error=invalid_state&platform=fakemeet", location);
    }

    [Fact]
    public async Task Each_way_in_which_connecting_fails_has_its_code()
    {
        await using var host = await VideoHost.StartAsync();
        host.Platform.ExchangeAnswer = new TokenAnswer.GrantRejected();
        Assert.Equal("/?error=connect_failed&platform=fakemeet", await host.ConnectAsync(VideoHost.Seller));

        host.Platform.ExchangeAnswer = new TokenAnswer.ClientRejected("invalid_client");
        Assert.Equal("/?error=platform_misconfigured&platform=fakemeet", await host.ConnectAsync(VideoHost.Seller));

        host.Platform.ExchangeAnswer = new TokenAnswer.Failed(null);
        Assert.Equal("/?error=platform_unavailable&platform=fakemeet", await host.ConnectAsync(VideoHost.Seller));
    }

    [Theory]
    [InlineData("GET", "/api/integrations/webex/authorize")]
    [InlineData("GET", "/api/integrations/fakemeet/callback")]
    [InlineData("DELETE", "/api/integrations/webex/disconnect")]
    [InlineData("POST", "/api/integrations/webex/disconnect")]
    public async Task An_unknown_platform_is_not_found(string method, string url)
    {
        await using var host = await VideoHost.StartAsync();
        using var client = host.ClientOf(VideoHost.Seller);
        using var request = new HttpRequestMessage(new HttpMethod(method), url);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("settings")]
    [InlineData("//evil.example")]
    [InlineData("")]
    public async Task A_configured_page_that_is_not_local_stops_the_start(string page)
    {
        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => VideoHost.StartAsync(options => options.ConnectedPage = page));

        Assert.Contains("ConnectedPage", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(VideoHost host, string owner)
    {
        using var client = host.ClientOf(owner);
        using var answer = await client.GetAnswerAsync("/api/integrations/list");
        return (await answer.ReadJsonAsync()).GetProperty("items").GetArrayLength();
    }
}
