namespace SalesFlow.Video.Integrations;

/// <summary>What a protected text is bound to, so that it means nothing in any other place.</summary>
internal static class TokenContext
{
    public static string ForAccessToken(Integration integration) => $"access_token|{integration.Id}|{integration.Owner}";

    public static string ForRefreshToken(Integration integration) => $"refresh_token|{integration.Id}|{integration.Owner}";

    public static string ForCodeVerifier(string stateId, OwnerId owner) => $"code_verifier|{stateId}|{owner}";
}
