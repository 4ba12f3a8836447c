using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Net.Http.Headers;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class SignInTests
{
    private const string Email = "seller@example.test";
    private const string Password = "a sentence to remember";
    private const string SessionCookie = ".AspNetCore.Identity.Application";

    [Fact]
    public async Task A_session_begins_where_somebody_wanted_to_go_and_no_script_can_read_it()
    {
        await using var app = await StartWithSellerAsync();
        using var browser = new Browser(app);

        var asked = await browser.GetAsync("/integrations?error=consent_declined");
        var begun = await browser.SubmitAsync(asked.Location!, ("email", Email), ("password", Password));
        var seen = await browser.GetAsync(begun.Location!);

        Assert.Equal("/sign-in?return_url=%2Fintegrations%3Ferror%3Dconsent_declined", asked.Location);
        Assert.Equal((HttpStatusCode.Found, "/integrations?error=consent_declined"), (begun.Status, begun.Location));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        var cookie = browser.Cookie(SessionCookie)!;
        Assert.Equal((true, true, SameSiteMode.Lax, null), (cookie.HttpOnly, cookie.Secure, cookie.SameSite, cookie.Expires));
    }

    [Fact]
    public async Task Who_wants_to_be_remembered_is_for_fourteen_days()
    {
        await using var app = await StartWithSellerAsync();
        using var browser = new Browser(app);

        await browser.SubmitAsync("/sign-in", ("email", Email), ("password", Password), ("remember", "true"));

        var left = browser.Cookie(SessionCookie)!.Expires - TimeProvider.System.GetUtcNow();
        Assert.InRange(left!.Value, TimeSpan.FromDays(13.9), TimeSpan.FromDays(14.1));
    }

    [Fact]
    public async Task A_session_ends_when_nobody_has_come_for_fourteen_days()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = await StartWithSellerAsync(services => services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme, options => options.TimeProvider = clock));
        using var browser = new Browser(app);
        await browser.SignInAsync(Email, Password);

        clock.Advance(TimeSpan.FromDays(13));
        var soon = await browser.GetAsync("/settings");
        clock.Advance(TimeSpan.FromDays(13));
        var later = await browser.GetAsync("/settings");
        clock.Advance(TimeSpan.FromDays(15));
        var tooLate = await browser.GetAsync("/settings");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (soon.Status, later.Status));
        Assert.Equal((HttpStatusCode.Found, "/sign-in?return_url=%2Fsettings&why=ended"), (tooLate.Status, tooLate.Location));
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    public async Task A_link_leads_nowhere_else_after_signing_in(string returnUrl)
    {
        await using var app = await StartWithSellerAsync();
        using var browser = new Browser(app);

        var begun = await browser.SignInAsync(Email, Password, $"/sign-in?return_url={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal((HttpStatusCode.Found, "/meetings"), (begun.Status, begun.Location));
    }

    [Fact]
    public async Task Nobody_learns_which_addresses_have_an_account()
    {
        await using var app = await StartWithSellerAsync();
        using var browser = new Browser(app);

        List<string> known = [], unknown = [];
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            known.Add((await browser.SignInAsync(Email, "a wrong sentence")).Alert);
            unknown.Add((await browser.SignInAsync("nobody@example.test", "a wrong sentence")).Alert);
        }

        Assert.Equal(known, unknown);
        Assert.All(known.Take(4), alert => Assert.StartsWith("The e-mail address or the password is not right.", alert, StringComparison.Ordinal));
        Assert.All(known.Skip(4), alert => Assert.StartsWith("Too many wrong attempts: this account is locked for 5 minutes.", alert, StringComparison.Ordinal));
        Assert.Equal(known[5], (await browser.SignInAsync(Email, Password)).Alert);
        Assert.Null(browser.Cookie(SessionCookie));
    }

    [Fact]
    public async Task An_address_may_try_passwords_only_so_often_whichever_accounts_it_tries()
    {
        await using var app = await StartWithSellerAsync();
        using var browser = new Browser(app);

        for (var attempt = 1; attempt <= 19; attempt++)
            await browser.SignInAsync($"nobody{attempt}@example.test", "a wrong sentence");
        var refused = await browser.SignInAsync(Email, Password);
        using var client = app.Client();
        using var api = await client.PostTextAsync("/api/account/login", $$"""{"email":"{{Email}}","password":"{{Password}}"}""");

        // Making the seller's account was the first of the twenty.
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many attempts"), (refused.Status, refused.Heading));
        Assert.Equal((HttpStatusCode.TooManyRequests, "rate_limited"), (api.StatusCode, (await api.ReadJsonAsync()).Text("code")));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var app = await StartWithSellerAsync();
        using var browser = new Browser(app);
        await browser.SignInAsync(Email, Password);

        var left = await browser.SubmitAsync("/settings", "/sign-out");

        Assert.Equal((HttpStatusCode.Found, "/sign-in"), (left.Status, left.Location));
        Assert.Equal("/sign-in?return_url=%2Fsettings", (await browser.GetAsync("/settings")).Location);
    }

    [Fact]
    public async Task A_changed_password_ends_the_sessions_elsewhere()
    {
        await using var app = await StartWithSellerAsync();
        using Browser here = new(app), elsewhere = new(app);
        await here.SignInAsync(Email, Password);
        await elsewhere.SignInAsync(Email, Password);

        var mistyped = await here.SubmitAsync("/settings/password", ("current", "not my sentence"), ("new", "another sentence to remember"));
        var changed = await here.SubmitAsync("/settings/password", ("current", Password), ("new", "another sentence to remember"));

        Assert.Contains("This is not your current password.", mistyped.Text, StringComparison.Ordinal);
        Assert.Equal("/settings?password=changed", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/settings")).Status);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task Where_registration_is_closed_there_is_no_page_for_it()
    {
        await using var app = await AppHost.StartAsync(Environments.Production);
        using var browser = new Browser(app);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/sign-up")).Status);
        Assert.DoesNotContain("/sign-up", (await browser.GetAsync("/sign-in")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_account_says_what_is_wrong_with_each_field()
    {
        await using var app = await StartWithSellerAsync();
        using var browser = new Browser(app);

        var weak = await browser.SubmitAsync("/sign-up", ("email", "<script>"), ("password", "short"));
        var taken = await browser.SubmitAsync("/sign-up", ("email", Email), ("password", Password));

        Assert.Contains("Enter an e-mail address, such as name@example.com.", weak.Text, StringComparison.Ordinal);
        Assert.Contains("The password needs at least 12 characters.", weak.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", weak.Text, StringComparison.Ordinal);
        Assert.Contains("There is already an account with this e-mail address.", taken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_too_who_signs_in_is_themselves()
    {
        await using var app = await AppHost.StartAsync();
        using var browser = new Browser(app);
        var before = await browser.GetAsync("/settings");

        await browser.SubmitAsync("/sign-up", ("email", Email), ("password", Password));
        var signedIn = await browser.GetAsync("/settings");
        await browser.SubmitAsync("/settings", "/sign-out");
        var afterwards = await browser.GetAsync("/settings");

        Assert.Contains("demo@example.com", before.Text, StringComparison.Ordinal);
        Assert.Contains(Email, signedIn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("demo@example.com", signedIn.Text, StringComparison.Ordinal);
        Assert.Contains("demo@example.com", afterwards.Text, StringComparison.Ordinal);
    }

    /// <summary>A service that anybody may register with, and one account; sessions are checked at every request.</summary>
    private static async Task<AppHost> StartWithSellerAsync(Action<IServiceCollection>? configure = null)
    {
        var app = await AppHost.StartAsync(Environments.Production, builder => builder
            .UseSetting("Accounts:AllowRegistration", "true")
            .ConfigureServices(services =>
            {
                services.Configure<SecurityStampValidatorOptions>(static options => options.ValidationInterval = TimeSpan.Zero);
                configure?.Invoke(services);
            }));
        using var browser = new Browser(app);
        var made = await browser.SubmitAsync("/sign-up", ("email", Email), ("password", Password));
        Assert.Equal((HttpStatusCode.Found, "/meetings"), (made.Status, made.Location));
        return app;
    }
}
