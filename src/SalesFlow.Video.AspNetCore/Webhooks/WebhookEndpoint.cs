using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.AspNetCore.Filters;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Webhooks;

/// <summary>Takes in the webhooks of every registered platform. Thread-safe.</summary>
/// <remarks>Without the filters and bindings of other endpoints, of which a rush of webhooks feels each.</remarks>
internal sealed class WebhookEndpoint(PlatformDirectory platforms, VideoWebhooks webhooks, UnexpectedErrors errors)
{
    public const string Slug = "slug";
    public const string Rest = "rest";

    public async Task ReceiveAsync(HttpContext context)
    {
        var slug = (string)context.GetRouteValue(Slug)!;
        if (!platforms.TryGetByWebhookSlug(slug, out var descriptor) || !webhooks.Receives(descriptor.Platform))
        {
            await ProblemResult.Of(VideoErrorCode.NotFound, "No platform of this name sends webhooks here.").ExecuteAsync(context);
            return;
        }

        IResult answer;
        try
        {
            using var body = await WebhookBody.ReadAsync(context.Request, context.RequestAborted);
            answer = body is null
                ? new ProblemResult(WebhookBody.TooLarge)
                : new WebhookResult(await webhooks.ReceiveAsync(
                    descriptor.Platform, body.ToRequest(context.Request, (string?)context.GetRouteValue(Rest) ?? ""), context.RequestAborted));
        }
        catch (Exception exception)
        {
            answer = errors.Answer(context, exception);
        }

        await answer.ExecuteAsync(context);
    }
}
