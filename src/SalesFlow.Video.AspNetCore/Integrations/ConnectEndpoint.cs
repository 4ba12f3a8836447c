using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using SalesFlow.Video.AspNetCore.Filters;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>Sends a browser to a consent page and takes it back.</summary>
/// <remarks>Coming back is a navigation from the platform's site, and no forgery: the one-time state proves whose consent it answers.</remarks>
internal static class ConnectEndpoint
{
    public static async Task<IResult> AuthorizeAsync(
        HttpContext context,
        string slug,
        PlatformDirectory platforms,
        VideoIntegrations integrations,
        [FromQuery(Name = "return_url")][Description("The local path to come back to, such as /settings.")] string? returnUrl,
        CancellationToken cancellationToken)
    {
        if (!platforms.TryGetByIntegrationSlug(slug, out var platform))
            return IntegrationAnswer.UnknownSlug();

        var begun = await integrations.BeginAsync(ActingOwner.Of(context), platform.Platform, returnUrl, cancellationToken);
        return begun.TryGetValue(out var consentPage, out var problem)
            ? Redirect(context, consentPage.AbsoluteUri)
            : new ProblemResult(problem);
    }

    public static async Task<IResult> CallbackAsync(
        HttpContext context,
        string slug,
        PlatformDirectory platforms,
        VideoIntegrations integrations,
        IOptionsMonitor<VideoEndpointOptions> options,
        CancellationToken cancellationToken)
    {
        if (!platforms.TryGetByIntegrationSlug(slug, out var platform))
            return IntegrationAnswer.UnknownSlug();

        var result = await integrations.CompleteAsync(ActingOwner.Of(context), platform.Platform, ReadCallback(context), cancellationToken);
        var outcome = result.Problem is { } problem ? ("error", VideoErrors.Describe(problem.Code).ErrorCode) : ("integration", "connected");
        var page = result.ReturnUrl ?? options.CurrentValue.ConnectedPage;
        return Redirect(context, LocalRedirect.WithQuery(page, outcome, ("platform", platform.Platform.Name)));
    }

    private static OAuthCallback ReadCallback(HttpContext context)
    {
        var query = QueryHelpers.ParseQuery(context.Features.Get<CallbackQuery>()?.Text);
        return new()
        {
            State = Single(query.GetValueOrDefault("state")),
            Code = Single(query.GetValueOrDefault("code")) is { } code ? new Secret(code) : default,
            Error = Single(query.GetValueOrDefault("error")),

            // One that comes twice, or empty, is nobody's name, and not the same as none.
            Issuer = query.TryGetValue("iss", out var issuer) ? Single(issuer) ?? "" : null,
        };
    }

    /// <summary>A parameter that comes twice means nothing: which of the two was checked would depend on who reads it.</summary>
    private static string? Single(StringValues values) => values is [{ Length: > 0 } value] ? value : null;

    /// <summary>The address that is left, or gone to, carries secrets: no history on the way may keep it, no other page see it.</summary>
    private static IResult Redirect(HttpContext context, string url)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Redirect(url);
    }
}
