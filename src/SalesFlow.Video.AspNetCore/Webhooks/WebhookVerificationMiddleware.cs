using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;

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

        var refusal = await webhooks.VerifyAsync(required.Platform, body.Bytes, WebhookHeaders.Of(context.Request), context.RequestAborted);
        if (refusal is not null)
        {
            await new WebhookResult(refusal).ExecuteAsync(context);
            return;
        }

        context.Features.Set(required);
        var original = context.Request.Body;
        await using var proven = body.Open();
        context.Request.Body = proven;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Body = original;
        }
    }
}
