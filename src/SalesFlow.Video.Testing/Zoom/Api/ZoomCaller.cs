using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>The person for whom an API call is made, found from the access token.</summary>
internal sealed record ZoomCaller(Account Account)
{
    internal static Account Of(HttpContext context) => context.Features.GetRequiredFeature<ZoomCaller>().Account;
}
