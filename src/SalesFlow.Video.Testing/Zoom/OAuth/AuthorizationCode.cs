namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary>What a person allowed, waiting five minutes to be exchanged.</summary>
internal sealed record AuthorizationCode(string ClientId, ZoomAccount Account, string RedirectUri, CodeChallenge? Challenge);
