using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.AspNetCore.Webhooks;

/// <summary>Says on an endpoint whose proof it requires, and on a request whose proof it carried.</summary>
internal sealed record RequiredProof(MeetingPlatform Platform, string Path)
{
    /// <summary>Lets a request through to an endpoint that was proven for that platform.</summary>
    /// <exception cref="InvalidOperationException">Nothing has proven it: the middleware is missing, or stands before routing.</exception>
    public void Check(HttpContext context)
    {
        // Never a refusal that looks like the sender's mistake, and never a request that nobody has proven.
        if (context.Features.Get<RequiredProof>() != this)
        {
            throw new InvalidOperationException(
                $"The endpoint '{context.GetEndpoint()?.DisplayName}' requires the webhook proof of '{Platform}', but nothing checks it. "
                + "Call app.UseVideoWebhookVerification() after app.UseRouting() and before the endpoints.");
        }
    }
}
