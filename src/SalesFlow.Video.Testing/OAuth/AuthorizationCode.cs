using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>What a person allowed, waiting to be exchanged.</summary>
internal sealed record AuthorizationCode(
    string ClientId, Account Account, IReadOnlyList<string> Scopes, string RedirectUri, CodeChallenge? Challenge, bool GivesRefreshToken);
