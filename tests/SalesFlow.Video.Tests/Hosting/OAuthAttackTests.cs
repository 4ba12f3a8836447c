using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Hosting;

/// <summary>Nobody gets an account connected that its owner did not mean to connect, here, now and once.</summary>
public sealed class OAuthAttackTests
{
    private static readonly OwnerId Attacker = new("attacker");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' OR 1=1 --")]
    [InlineData("../../state")]
    [InlineData("\0")]
    public async Task A_forged_state_is_refused(string? state)
    {
        await using var application = new TestApplication();
        await BeginAsync(application, TestApplication.Seller);

        await AssertRefusedAsync(application, TestApplication.Seller, state);
    }

    [Fact]
    public async Task An_endless_state_is_refused_unread()
    {
        await using var application = new TestApplication();

        await AssertRefusedAsync(application, TestApplication.Seller, new string('x', 1_000_000));
    }

    [Fact]
    public async Task A_state_that_was_changed_by_one_character_is_refused()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);

        await AssertRefusedAsync(application, TestApplication.Seller, (state[0] == 'A' ? 'B' : 'A') + state[1..]);
    }

    [Fact]
    public async Task A_state_in_another_case_is_refused()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);

        await AssertRefusedAsync(application, TestApplication.Seller, state.ToUpperInvariant());
    }

    [Fact]
    public async Task The_stored_id_of_a_state_does_not_serve_as_the_state()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        var id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(state)));

        await AssertRefusedAsync(application, TestApplication.Seller, id);
    }

    [Fact]
    public async Task A_declined_consent_uses_the_state_up()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);

        var declined = await CompleteAsync(application, TestApplication.Seller, state, error: "access_denied");
        await AssertRefusedAsync(application, TestApplication.Seller, state);

        Assert.Equal(VideoErrorCode.ConsentDeclined, declined.Problem!.Code);
        Assert.Equal("/settings", declined.ReturnUrl);
    }

    [Fact]
    public async Task An_expired_state_is_refused()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        application.Clock.Advance(TimeSpan.FromMinutes(10));

        await AssertRefusedAsync(application, TestApplication.Seller, state);
    }

    [Fact]
    public async Task A_state_is_good_until_just_before_its_end()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        application.Clock.Advance(TimeSpan.FromMinutes(9.9));

        Assert.NotNull((await CompleteAsync(application, TestApplication.Seller, state)).Integration);
    }

    [Fact]
    public async Task A_victim_cannot_be_made_to_finish_what_an_attacker_began()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, Attacker);

        await AssertRefusedAsync(application, TestApplication.Seller, state);
    }

    [Fact]
    public async Task An_attacker_cannot_finish_with_a_stolen_state()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);

        await AssertRefusedAsync(application, Attacker, state);
        Assert.Empty(await application.Integrations.ListAsync(Attacker, Token));
    }

    [Fact]
    public async Task A_stolen_state_is_used_up_by_the_attempt()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        await CompleteAsync(application, Attacker, state);

        await AssertRefusedAsync(application, TestApplication.Seller, state);
    }

    [Fact]
    public async Task Two_users_cannot_swap_their_states()
    {
        await using var application = new TestApplication();
        var mine = await BeginAsync(application, TestApplication.Seller);
        var theirs = await BeginAsync(application, Attacker);

        await AssertRefusedAsync(application, TestApplication.Seller, theirs);
        await AssertRefusedAsync(application, Attacker, mine);
    }

    [Fact]
    public async Task A_state_of_one_platform_does_not_serve_for_another()
    {
        var other = MeetingPlatform.Parse("othermeet");
        await using var application = new TestApplication(services => OtherPlatform.AddTo(services, other));
        var begun = await application.Integrations.BeginAsync(TestApplication.Seller, other, null, Token);

        await AssertRefusedAsync(application, TestApplication.Seller, TestApplication.StateOf(begun.Value!));
    }

    [Fact]
    public async Task An_injected_code_is_exchanged_with_the_verifier_of_this_browser_only()
    {
        await using var application = new TestApplication();
        var first = await application.Integrations.BeginAsync(TestApplication.Seller, FakePlatform.Name, null, Token);
        var second = await application.Integrations.BeginAsync(TestApplication.Seller, FakePlatform.Name, null, Token);

        await CompleteAsync(application, TestApplication.Seller, TestApplication.StateOf(second.Value!));

        Assert.Equal(ChallengeOf(second.Value!), ChallengeFor(application.Platform.LastVerifier));
        Assert.NotEqual(ChallengeOf(first.Value!), ChallengeFor(application.Platform.LastVerifier));
    }

    [Fact]
    public async Task Each_consent_page_has_a_state_and_a_challenge_of_its_own()
    {
        await using var application = new TestApplication();
        List<Uri> pages = [];
        for (var count = 0; count < 100; count++)
            pages.Add((await application.Integrations.BeginAsync(TestApplication.Seller, FakePlatform.Name, null, Token)).Value!);

        Assert.Equal(100, pages.Select(TestApplication.StateOf).Distinct().Count());
        Assert.Equal(100, pages.Select(ChallengeOf).Distinct().Count());
        Assert.All(pages, page => Assert.True(TestApplication.StateOf(page).Length >= 43));
    }

    [Fact]
    public async Task A_callback_without_a_code_connects_nothing()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);

        var result = await application.Integrations.CompleteAsync(
            TestApplication.Seller, FakePlatform.Name, new OAuthCallback { State = state }, Token);

        Assert.Equal(VideoErrorCode.ConnectFailed, result.Problem!.Code);
    }

    [Fact]
    public async Task A_code_that_the_platform_refuses_connects_nothing()
    {
        await using var application = new TestApplication();
        application.Platform.ExchangeScript = _ => new TokenAnswer.GrantRejected();
        var state = await BeginAsync(application, TestApplication.Seller);

        var result = await CompleteAsync(application, TestApplication.Seller, state);

        Assert.Equal(VideoErrorCode.ConnectFailed, result.Problem!.Code);
        Assert.Empty(await application.Integrations.ListAsync(TestApplication.Seller, Token));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("evil.example")]
    [InlineData("")]
    [InlineData(" /settings")]
    [InlineData("/settings\r\nSet-Cookie: a=b")]
    public async Task A_return_address_that_leads_elsewhere_is_refused(string returnUrl)
    {
        await using var application = new TestApplication();

        var result = await application.Integrations.BeginAsync(TestApplication.Seller, FakePlatform.Name, returnUrl, Token);

        Assert.Equal(VideoErrorCode.ReturnUrlNotLocal, result.Problem!.Code);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/settings")]
    [InlineData("/settings?tab=video#zoom")]
    [InlineData("/einstellungen/übersicht")]
    public async Task A_local_return_address_is_kept(string returnUrl)
    {
        await using var application = new TestApplication();
        var begun = await application.Integrations.BeginAsync(TestApplication.Seller, FakePlatform.Name, returnUrl, Token);

        var result = await CompleteAsync(application, TestApplication.Seller, TestApplication.StateOf(begun.Value!));

        Assert.Equal(returnUrl, result.ReturnUrl);
    }

    [Fact]
    public async Task Another_owners_integration_can_neither_be_disconnected_nor_made_the_default()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);

        var disconnect = await application.Integrations.DisconnectAsync(Attacker, FakePlatform.Name, integration.Id, Token);
        var choose = await application.Integrations.SetDefaultAsync(Attacker, integration.Id, Token);

        Assert.Equal(VideoErrorCode.IntegrationNotFound, disconnect!.Code);
        Assert.Equal(VideoErrorCode.IntegrationNotFound, choose!.Code);
        Assert.Equal(0, application.Platform.Revocations);
    }

    private static async Task<string> BeginAsync(TestApplication application, OwnerId owner)
    {
        var begun = await application.Integrations.BeginAsync(owner, FakePlatform.Name, "/settings", Token);
        return TestApplication.StateOf(begun.Value!);
    }

    private static Task<ConnectResult> CompleteAsync(TestApplication application, OwnerId owner, string? state, string? error = null) =>
        application.Integrations.CompleteAsync(
            owner, FakePlatform.Name, new OAuthCallback { State = state, Code = new Secret("code"), Error = error }, Token);

    private static async Task AssertRefusedAsync(TestApplication application, OwnerId owner, string? state)
    {
        var result = await CompleteAsync(application, owner, state);

        Assert.Equal(VideoErrorCode.InvalidState, result.Problem!.Code);
        Assert.Null(result.ReturnUrl);
        Assert.Empty(await application.Integrations.ListAsync(owner, Token));
        Assert.Equal(0, application.Platform.Exchanges);
    }

    private static string ChallengeOf(Uri page) => System.Web.HttpUtility.ParseQueryString(page.Query)["challenge"]!;

    private static string ChallengeFor(Secret verifier) => System.Buffers.Text.Base64Url.EncodeToString(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier.Reveal())));
}
