using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>What a person allowed, waiting five minutes to be exchanged.</summary>
internal sealed record AuthorizationCode(string ClientId, Account Account, string RedirectUri, CodeChallenge? Challenge);
