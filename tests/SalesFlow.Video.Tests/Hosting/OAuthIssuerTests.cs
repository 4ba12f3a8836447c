using SalesFlow.Video.Hosting;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Hosting;

/// <summary>RFC 9207: a callback that says who sent it is believed only when that is the platform.</summary>
public sealed class OAuthIssuerTests
{
    private const string Issuer = "https://accounts.fake.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://accounts.evil.example")]
    [InlineData("https://accounts.fake.example/")]
    [InlineData("HTTPS://ACCOUNTS.FAKE.EXAMPLE")]
    [InlineData("")]
    public async Task Another_sender_is_refused_and_its_code_is_not_exchanged(string issuer)
    {
        await using var application = new TestApplication();
        application.Platform.Issuer = Issuer;

        var result = await CompleteAsync(application, issuer);

        Assert.Equal((VideoErrorCode.InvalidState, "/settings"), (result.Problem!.Code, result.ReturnUrl));
        Assert.Equal(0, application.Platform.Exchanges);
        Assert.Empty(await application.Integrations.ListAsync(TestApplication.Seller, Token));
    }

    [Fact]
    public async Task An_error_of_another_sender_is_not_taken_for_the_platforms()
    {
        await using var application = new TestApplication();
        application.Platform.Issuer = Issuer;

        var result = await CompleteAsync(application, "https://accounts.evil.example", error: "access_denied");

        Assert.Equal(VideoErrorCode.InvalidState, result.Problem!.Code);
    }

    [Theory]
    [InlineData(Issuer, Issuer)]
    [InlineData(Issuer, null)]
    [InlineData(null, "https://accounts.evil.example")]
    [InlineData(null, null)]
    public async Task The_platform_itself_is_accepted_and_so_is_who_says_nothing(string? declared, string? issuer)
    {
        await using var application = new TestApplication();
        application.Platform.Issuer = declared;

        var result = await CompleteAsync(application, issuer);

        Assert.NotNull(result.Integration);
    }

    private static async Task<ConnectResult> CompleteAsync(TestApplication application, string? issuer, string? error = null)
    {
        var begun = await application.Integrations.BeginAsync(TestApplication.Seller, FakePlatform.Name, "/settings", Token);
        var callback = new OAuthCallback
        {
            State = TestApplication.StateOf(begun.Value!),
            Code = new Secret("code"),
            Error = error,
            Issuer = issuer,
        };
        return await application.Integrations.CompleteAsync(TestApplication.Seller, FakePlatform.Name, callback, Token);
    }
}
