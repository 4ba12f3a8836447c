using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary>Makes tokens that look like Zoom's: long, three dotted parts, with claims that nobody should read.</summary>
internal static class OpaqueToken
{
    internal static string Create(string kind, Account account, string clientId, DateTimeOffset now, TimeSpan lifetime)
    {
        var header = new JsonObject { ["sv"] = "000002", ["alg"] = "HS512", ["v"] = "2.0", ["kid"] = Random(16) };
        var claims = new JsonObject
        {
            ["ver"] = 10,
            ["auid"] = Random(32),
            ["code"] = Random(24),
            ["iss"] = "zm:cid:" + clientId,
            ["gno"] = 0,
            ["type"] = kind,
            ["tid"] = 0,
            ["aud"] = "https://oauth.zoom.us",
            ["uid"] = account.UserId,
            ["aid"] = account.AccountId,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["jti"] = Guid.CreateVersion7(now).ToString(),
        };
        return $"{Part(header)}.{Part(claims)}.{Random(64)}";
    }

    internal static string Random(int bytes) => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(bytes));

    private static string Part(JsonObject json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
