using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.TestKit.Clocks;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Integrations;

/// <summary>Stored tokens are bound to their row, and keys change without losing one.</summary>
public sealed class TokenKeyRotationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stored_tokens_are_not_readable()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);

        var stored = (await application.Get<ITokenStore>().FindAsync(integration.Id, Token))!;

        Assert.StartsWith("sf1.k1.", stored.AccessToken, StringComparison.Ordinal);
        Assert.DoesNotContain("access-2", stored.AccessToken + stored.RefreshToken, StringComparison.Ordinal);
        Assert.NotEqual(stored.AccessToken, stored.RefreshToken);
    }

    [Fact]
    public async Task A_pair_that_is_copied_to_another_owner_does_not_decrypt()
    {
        await using var application = new TestApplication();
        var victim = await application.ConnectAsync(Token);
        var thief = await application.ConnectAsync(Token, new OwnerId("thief"));
        var store = application.Get<ITokenStore>();
        var stolen = (await store.FindAsync(victim.Id, Token))!;
        Assert.True(await store.SaveAsync(thief.Id, stolen, readVersion: 1, Token));

        await Assert.ThrowsAsync<ReconnectRequiredException>(
            () => application.Get<AccessTokenSource>().GetAsync(thief, cancellationToken: Token));
    }

    [Theory]
    [InlineData("sf1.k1.AAAA")]
    [InlineData("sf1.k1.not base64")]
    [InlineData("sf2.k1.AAAA")]
    [InlineData("plain token")]
    [InlineData("")]
    public async Task A_text_that_is_no_protected_token_is_refused(string text)
    {
        await using var application = new TestApplication();

        Assert.Throws<SalesFlowVideoException>(() => application.Get<ITokenProtector>().Unprotect(text, "context"));
    }

    [Fact]
    public async Task Every_changed_character_is_noticed()
    {
        await using var application = new TestApplication();
        var protector = application.Get<ITokenProtector>();
        var text = protector.Protect(new Secret("a token"), "context");
        var start = text.LastIndexOf('.') + 1;

        // The last character before the padding may hold unused bits only.
        for (var position = start; position < text.TrimEnd('=').Length - 1; position++)
        {
            var changed = text[..position] + (text[position] == 'A' ? 'B' : 'A') + text[(position + 1)..];
            Assert.Throws<SalesFlowVideoException>(() => protector.Unprotect(changed, "context"));
        }
    }

    [Fact]
    public async Task Rewriting_moves_every_pair_to_the_current_key_while_refreshes_run()
    {
        var keys = new TokenKeyOptions { Current = "k1" };
        await using var application = new TestApplication(services => services.Configure<SalesFlowVideoOptions>(options => options.TokenKeys = keys));
        keys.Keys["k1"] = NewKey();
        keys.Keys["k2"] = NewKey();
        List<Integration> integrations = [];
        for (var count = 0; count < 20; count++)
        {
            application.Platform.AccountId = $"account-{count}";
            integrations.Add(await application.ConnectAsync(Token));
        }

        application.Platform.RefreshScript = async (_, _) =>
        {
            await Task.Yield();
            return application.Platform.Rotate();
        };
        var source = application.Get<AccessTokenSource>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var traffic = Task.WhenAll(integrations.Select(integration => Task.Run(() => RefreshOnAndOnAsync(source, integration, stop.Token), Token)));

        keys.Current = "k2";
        var rotation = application.Get<TokenKeyRotation>();
        await application.Clock.PassUntilAsync(rotation.RewriteAsync(Token));
        await stop.CancelAsync();
        await traffic;
        keys.Keys.Remove("k1");

        Assert.Equal(0, await rotation.RewriteAsync(Token));
        foreach (var integration in integrations)
            Assert.NotEqual(default, await source.GetAsync(integration, cancellationToken: Token));
    }

    private static async Task RefreshOnAndOnAsync(AccessTokenSource source, Integration integration, CancellationToken cancellationToken)
    {
        for (long? refused = null; !cancellationToken.IsCancellationRequested;)
            refused = (await source.GetAsync(integration, refused, CancellationToken.None)).Version;
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
