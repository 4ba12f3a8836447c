using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.OAuth;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>What stands before every API call: the token, the scope, the rate, and <c>me</c> as the only user.</summary>
internal sealed class ZoomCallFilter(ZoomScope scope, RateLabel label, GrantBook grants, AccountBook directory, RequestRates rates)
    : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        context.Response.Headers["x-ratelimit-category"] = label.ToString();

        var check = Check(context.Request);
        if (check.Grant is not { } grant)
            return check.HasExpired ? ZoomError.ExpiredAccessToken : ZoomError.InvalidAccessToken;

        // The account as it is today: somebody may have removed the user since the consent.
        var account = directory.FindAccount(grant.Account.UserId) ?? grant.Account;
        if (!account.IsInAccount)
            return ZoomError.UnknownUser(account.UserId);

        if (!scope.IsIn(grant.Scopes))
            return ZoomError.MissingScope(scope);

        if (!rates.TryCount(account, label))
        {
            context.Response.Headers["X-RateLimit-Type"] = "QPS";
            return ZoomError.RateExceeded;
        }

        // A user-managed app acts for the person who connected it; it names nobody, not even that person.
        if (context.Request.RouteValues["userId"] is string userId && userId != "me")
            return ZoomError.UnknownUser(userId);

        context.Features.Set(new ZoomCaller(account));
        return await next(invocation);
    }

    private AccessCheck Check(HttpRequest request) =>
        !request.Query.ContainsKey("access_token")
        && AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? grants.Check(header.Parameter ?? "")
            : AccessCheck.Invalid;
}
