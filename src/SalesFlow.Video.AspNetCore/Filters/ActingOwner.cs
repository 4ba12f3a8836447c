using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>The owner on whose behalf a request acts; put on the request by <see cref="OwnerFilter"/>.</summary>
internal sealed class ActingOwner(OwnerId id)
{
    public static OwnerId Of(HttpContext context) => context.Features.GetRequiredFeature<ActingOwner>().Id;

    public OwnerId Id => id;
}
