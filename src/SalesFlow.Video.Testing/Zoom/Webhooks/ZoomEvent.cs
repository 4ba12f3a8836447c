using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom.Api;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>One event as Zoom words it. <c>event_ts</c> is when it happened, in milliseconds, and stays the same in every retry.</summary>
internal sealed record ZoomEvent(string Name, byte[] Body)
{
    private const string MillisecondTime = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The scope without which an app does not hear of it; null when none is needed.</summary>
    internal ZoomScope? Scope { get; init; }

    internal WebhookNotice ToNotice() => new(Name, Body);

    internal static ZoomEvent Create(string name, DateTimeOffset happenedAt, JsonObject payload, string? downloadToken = null)
    {
        var json = new JsonObject
        {
            ["event"] = name,
            ["payload"] = payload,
            ["event_ts"] = happenedAt.ToUnixTimeMilliseconds(),
        };
        if (downloadToken is not null)
            json["download_token"] = downloadToken;

        return new ZoomEvent(name, Encoding.UTF8.GetBytes(ZoomJson.Write(json)));
    }

    internal static ZoomEvent Deauthorized(ZoomApp app, Account account, DateTimeOffset now) =>
        Create("app_deauthorized", now, new JsonObject
        {
            ["account_id"] = ZoomIds.CompanyOf(account),
            ["client_id"] = app.ClientId,
            ["deauthorization_time"] = now.UtcDateTime.ToString(MillisecondTime, CultureInfo.InvariantCulture),
            // How Zoom makes this value is not published; only its form is known.
            ["signature"] = ZoomSignature.Encrypt(RandomText.Create(16), account.Id),
            ["user_data_retention"] = null,
            ["user_id"] = ZoomIds.UserOf(account),
        });

    internal static ZoomEvent UrlValidation(string plainToken, DateTimeOffset now) =>
        Create("endpoint.url_validation", now, new JsonObject { ["plainToken"] = plainToken });
}
