using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.Control;

/// <summary>Lists people; adds or replaces one.</summary>
internal static class AccountControl
{
    internal static void Map(RouteGroupBuilder control, AccountBook accounts)
    {
        control.MapGet("", accounts.List);
        control.MapPut("", (Account account) =>
        {
            accounts.Register(account);
            return Results.Ok(account);
        });
    }
}
