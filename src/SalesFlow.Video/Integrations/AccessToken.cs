namespace SalesFlow.Video.Integrations;

/// <summary>An access token for one request; ask <see cref="AccessTokenSource"/> again for the next one.</summary>
/// <param name="Value">The bearer token.</param>
/// <param name="Version">The version of the stored pair it comes from, to report it as refused.</param>
public readonly record struct AccessToken(Secret Value, long Version);
