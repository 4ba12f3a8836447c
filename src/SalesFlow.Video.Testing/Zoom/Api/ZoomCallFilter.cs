using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>What stands before every API call: the token, the scope, the rate, and <c>me</c> as the only user.</summary>
internal sealed class ZoomCallFilter(ZoomScope scope, RateLabel label, ZoomOAuth oauth, AccountBook accounts, RequestRates rates)
    : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        context.Response.Headers["x-ratelimit-category"] = label.ToString();

        var check = BearerToken.Find(context.Request) is { } token ? oauth.Grants.Check(token) : AccessCheck.Invalid;
        if (check.Grant is not { } grant)
            return check.HasExpired ? ZoomError.ExpiredAccessToken : ZoomError.InvalidAccessToken;

        // The account as it is today: the person may have left since the consent.
        var account = accounts.Find(grant.Account.Id) ?? grant.Account;
        if (!account.IsActive)
            return ZoomError.UnknownUser(ZoomIds.UserOf(account));

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
}
