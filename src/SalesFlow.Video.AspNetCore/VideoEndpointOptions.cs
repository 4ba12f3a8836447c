using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.AspNetCore;

/// <summary>How the endpoints recognize the application's users, and how much each of them may ask.</summary>
public sealed class VideoEndpointOptions
{
    /// <summary>Returns the owner on whose behalf a request acts; null for nobody, which is answered with 401.</summary>
    /// <remarks>Default: the name identifier of an authenticated user, else the claim <c>sub</c>.</remarks>
    public Func<HttpContext, OwnerId?> Owner { get; set; } = SignedInUser.Find;

    /// <summary>Decides whether a request may see and change the meetings of another owner, such as for a team lead.</summary>
    /// <remarks>Asked for single meetings only: lists and linked accounts stay the owner's own. Default: none, nobody may.</remarks>
    public Func<HttpContext, OwnerId, bool>? SeesOwner { get; set; }

    /// <summary>Decides whether a request comes from an operator, who may see all deliveries and jobs and run them again.</summary>
    /// <remarks>Default: none, nobody is one. Such as <c>context => context.User.IsInRole("operator")</c>.</remarks>
    public Func<HttpContext, bool>? Operator { get; set; }

    /// <summary>Decides whether a change may come from a page of another origin without the user's doing, and is to be refused.</summary>
    /// <remarks>Not asked for webhooks, which are proven by their signature. Default: <see cref="RequestOrigin.IsForged"/>.</remarks>
    public Func<HttpContext, bool> IsForged { get; set; } = RequestOrigin.IsForged;

    /// <summary>The local path to which a browser returns after connecting an account, when the request named none. Default: <c>/</c>.</summary>
    public string ConnectedPage { get; set; } = "/";

    /// <summary>How many requests an owner may send at once, and then per minute; null for any number. Default: 300.</summary>
    public int? OwnerRequestsPerMinute { get; set; } = 300;

    /// <summary>How many requests a network address may send at once, and then per minute; null for any number. Default: 600.</summary>
    /// <remarks>Behind a reverse proxy, let the application read the forwarded headers: otherwise all users share the proxy's address.</remarks>
    public int? AddressRequestsPerMinute { get; set; } = 600;
}
