using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>OAuth states as rows and back.</summary>
/// <remarks>How far a state is stands where its verifier was: that is a secret which must not outlive its use, and nobody needs it any more.</remarks>
internal static class OAuthStateRows
{
    public const string Taken = "";
    public const string Connected = "connected:";

    public static string OutcomeOf(IntegrationId integration) => Connected + integration.Value;

    public static OAuthStateRow ToRow(OAuthState state) => new()
    {
        Id = state.Id,
        UserId = state.Owner.Value,
        Platform = state.Platform.Name,
        CodeVerifier = state.CodeVerifier,
        ReturnUrl = state.ReturnUrl,
        ExpiresAt = state.ExpiresAt,
    };

    public static OAuthState ToState(OAuthStateRow row)
    {
        var isConnected = row.CodeVerifier.StartsWith(Connected, StringComparison.Ordinal);
        var isTaken = isConnected || row.CodeVerifier == Taken;
        return new()
        {
            Id = row.Id,
            Owner = new OwnerId(row.UserId),
            Platform = MeetingPlatform.Parse(row.Platform),
            CodeVerifier = isTaken ? "" : row.CodeVerifier,
            ReturnUrl = row.ReturnUrl,
            ExpiresAt = row.ExpiresAt,
            IsTaken = isTaken,
            ConnectedAs = isConnected ? IntegrationId.Parse(row.CodeVerifier[Connected.Length..]) : null,
        };
    }
}
