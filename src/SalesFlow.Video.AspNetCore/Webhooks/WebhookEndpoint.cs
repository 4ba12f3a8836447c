using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Webhooks;

/// <summary>Takes in the webhooks of every registered platform.</summary>
internal static class WebhookEndpoint
{
    public static async Task<IResult> ReceiveAsync(
        HttpContext context, string slug, PlatformDirectory platforms, VideoWebhooks webhooks, CancellationToken cancellationToken)
    {
        if (!platforms.TryGetByWebhookSlug(slug, out var descriptor) || !webhooks.Receives(descriptor.Platform))
            return ProblemResult.Of(VideoErrorCode.NotFound, "No platform of this name sends webhooks here.");

        using var body = await WebhookBody.ReadAsync(context.Request, cancellationToken);
        if (body is null)
            return new ProblemResult(WebhookBody.TooLarge);

        var header = WebhookHeaders.Of(context.Request);
        return new WebhookResult(await webhooks.ReceiveAsync(descriptor.Platform, body.Bytes, header, cancellationToken));
    }
}
