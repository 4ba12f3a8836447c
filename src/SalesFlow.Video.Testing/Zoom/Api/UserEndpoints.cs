using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary><c>GET /v2/users/me</c>.</summary>
internal sealed class UserEndpoints(SimulatorAddress address)
{
    private const string MemberSince = "2024-01-15T08:00:00Z";

    internal IResult Get(HttpContext context)
    {
        var account = ZoomCaller.Of(context);
        return ZoomJson.Answer(new JsonObject
        {
            ["id"] = ZoomIds.UserOf(account),
            ["first_name"] = account.FirstName,
            ["last_name"] = account.LastName,
            ["display_name"] = account.DisplayName,
            ["email"] = account.Email,
            ["type"] = account.IsLicensed ? 2 : 1,
            ["role_name"] = "Member",
            ["role_id"] = "2",
            ["pmi"] = ZoomIds.RoomOf(account),
            ["use_pmi"] = false,
            ["personal_meeting_url"] = address.To($"zoom/j/{ZoomIds.RoomOf(account)}").ToString(),
            ["timezone"] = account.TimeZone,
            ["verified"] = 1,
            ["created_at"] = MemberSince,
            ["user_created_at"] = MemberSince,
            ["language"] = "en-US",
            ["status"] = "active",
            ["account_id"] = ZoomIds.CompanyOf(account),
            ["cluster"] = "us02",
        });
    }
}
