using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>The person for whom an API call is made, found from the access token.</summary>
internal sealed record ZoomCaller(ZoomAccount Account)
{
    internal static ZoomAccount Of(HttpContext context) => context.Features.GetRequiredFeature<ZoomCaller>().Account;
}
