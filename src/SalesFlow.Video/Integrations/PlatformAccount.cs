namespace SalesFlow.Video.Integrations;

/// <summary>Who an access token belongs to.</summary>
/// <param name="UserId">The platform's id of the user.</param>
/// <param name="Email">The account's e-mail address; null when the platform does not tell.</param>
public sealed record PlatformAccount(string UserId, string? Email);
