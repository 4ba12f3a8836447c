using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary>Makes tokens that look like Zoom's: long, three dotted parts, with claims that nobody should read.</summary>
internal static class OpaqueToken
{
    internal static string Create(string kind, Account account, string clientId, DateTimeOffset now, TimeSpan lifetime)
    {
        var header = new JsonObject { ["sv"] = "000002", ["alg"] = "HS512", ["v"] = "2.0", ["kid"] = RandomText.Create(16) };
        var claims = new JsonObject
        {
            ["ver"] = 10,
            ["auid"] = RandomText.Create(32),
            ["code"] = RandomText.Create(24),
            ["iss"] = "zm:cid:" + clientId,
            ["gno"] = 0,
            ["type"] = kind,
            ["tid"] = 0,
            ["aud"] = "https://oauth.zoom.us",
            ["uid"] = ZoomIds.UserOf(account),
            ["aid"] = ZoomIds.CompanyOf(account),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["jti"] = Guid.CreateVersion7(now).ToString(),
        };
        return $"{Part(header)}.{Part(claims)}.{RandomText.Create(64)}";
    }

    private static string Part(JsonObject json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
