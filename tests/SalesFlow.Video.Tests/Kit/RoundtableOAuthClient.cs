using System.Text.RegularExpressions;
using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Tests.Kit;

/// <summary>A platform's OAuth client whose settings a test changes, and whose refusals carry numbers as Microsoft's do.</summary>
internal sealed partial class RoundtableOAuthClient(string httpClientName, IHttpClientFactory clients, TimeProvider timeProvider, Uri home)
    : OAuthClient(KitStage.Platform, httpClientName, clients, timeProvider)
{
    public OAuthSettings Current { get; set; } = new()
    {
        ClientId = "client-id",
        ClientSecret = new Secret("client-secret"),
        ConsentAddress = new Uri(home, "/consent"),
        TokenAddress = new Uri(home, "/token"),
        RevocationAddress = new Uri(home, "/revoke"),
    };

    protected override OAuthSettings Settings => Current;

    public override Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken = default) =>
        Task.FromResult(new PlatformAccount("user-1", null));

    protected override TokenAnswer? FindRefusal(PlatformAnswer answer) =>
        NumberPattern().Match(System.Text.Encoding.UTF8.GetString(answer.Body.Span)).Groups["number"].Value switch
        {
            "50173" => new TokenAnswer.GrantRejected(Reason: "password_changed"),
            "700082" => new TokenAnswer.GrantRejected(Reason: "idle_too_long"),
            "50020" => new TokenAnswer.GrantRejected(IsAccountGone: true),
            "7000222" => new TokenAnswer.ClientRejected("client_secret_expired"),
            "90012" => new TokenAnswer.Failed(TimeSpan.FromSeconds(5)),
            _ => null,
        };

    [GeneratedRegex("AADSTS(?<number>[0-9]+)")]
    private static partial Regex NumberPattern();
}
