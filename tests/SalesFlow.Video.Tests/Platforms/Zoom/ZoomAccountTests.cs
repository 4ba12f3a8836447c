using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomAccountTests : ZoomWireTest
{
    private static TokenGrant Grant { get; } = new()
    {
        AccessToken = new Secret("access-2"),
        RefreshToken = new Secret("refresh-2"),
        ExpiresIn = TimeSpan.FromHours(1),
    };

    [Fact]
    public async Task The_account_is_asked_for_with_the_fresh_token()
    {
        Stage.Answer("GET", "/v2/users/me", 200, """{"id":"zJKyaiAyTNC-MWjiWC18KQ","email":"seller@example.com","type":2}""");

        var account = await Stage.OAuth.GetAccountAsync(Grant, Cancellation);

        Assert.Equal(new PlatformAccount("zJKyaiAyTNC-MWjiWC18KQ", "seller@example.com"), account);
        var request = Assert.Single(Stage.Sent);
        Assert.Equal(("GET", "/v2/users/me", "Bearer access-2"), (request.Method, request.Target, request.Authorization));
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task An_account_may_have_no_email()
    {
        Stage.Answer("GET", "/v2/users/me", 200, """{"id":"zJKyaiAyTNC-MWjiWC18KQ","email":""}""");

        Assert.Null((await Stage.OAuth.GetAccountAsync(Grant, Cancellation)).Email);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":null}""")]
    public async Task An_account_has_an_id(string body)
    {
        Stage.Answer("GET", "/v2/users/me", 200, body);

        var exception = await Assert.ThrowsAsync<PlatformException>(() => Stage.OAuth.GetAccountAsync(Grant, Cancellation));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
    }

    [Fact]
    public async Task The_account_is_not_asked_for_at_a_foreign_address()
    {
        var grant = Grant with { ApiBaseUrl = new Uri("https://api.example.com") };

        var exception = await Assert.ThrowsAsync<PlatformException>(() => Stage.OAuth.GetAccountAsync(grant, Cancellation));

        Assert.Equal(PlatformErrorKind.Misconfigured, exception.Kind);
        Assert.Empty(Stage.Sent);
    }
}
