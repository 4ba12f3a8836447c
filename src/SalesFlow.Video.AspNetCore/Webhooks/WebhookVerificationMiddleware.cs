using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Webhooks;

/// <summary>Lets only proven webhooks through to endpoints that require it; all other requests pass untouched.</summary>
internal sealed class WebhookVerificationMiddleware(RequestDelegate next, VideoWebhooks webhooks)
{
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<RequiredProof>() is { } required ? VerifyAsync(context, required) : next(context);

    private async Task VerifyAsync(HttpContext context, RequiredProof required)
    {
        using var body = await WebhookBody.ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
        {
            await new ProblemResult(WebhookBody.TooLarge).ExecuteAsync(context);
            return;
        }

        var verdict = await webhooks.VerifyAsync(required.Platform, body.ToRequest(context.Request, required.Path), context.RequestAborted);
        if (Proven(verdict) is not { Count: > 0 } proven)
        {
            await new WebhookResult(verdict.Answer).ExecuteAsync(context);
            return;
        }

        context.Features.Set(new ProvenItems(proven));
        context.Features.Set(required);
        var original = context.Request.Body;
        await using var bytes = body.Open();
        context.Request.Body = bytes;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Body = original;
        }
    }

    private static List<WebhookItem> Proven(WebhookVerdict verdict) => verdict is WebhookVerdict.Accepted accepted
        ? [.. accepted.Items.Where(static item => item.Proof == DeliveryProof.Proven)]
        : [];
}
