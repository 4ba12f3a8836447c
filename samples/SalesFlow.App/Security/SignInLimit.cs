using System.Threading.RateLimiting;
using SalesFlow.App.Documentation;
using SalesFlow.Video;
using SalesFlow.Video.AspNetCore;

namespace SalesFlow.App.Security;

/// <summary>Lets an address try passwords and tokens only so often, whichever accounts it tries.</summary>
internal static class SignInLimit
{
    private const int AttemptsPerMinute = 20;

    public static void UseSignInLimit(this WebApplication app)
    {
        var attempts = PartitionedRateLimiter.Create<string, string>(static address =>
            RateLimitPartition.GetSlidingWindowLimiter(address, static _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = AttemptsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            }));
        app.Lifetime.ApplicationStopped.Register(attempts.Dispose);
        app.Use((context, next) => IsAttempt(context) ? CountAsync(context, next, attempts) : next(context));
    }

    private static async Task CountAsync(HttpContext context, RequestDelegate next, PartitionedRateLimiter<string> attempts)
    {
        using var lease = attempts.AttemptAcquire(AddressKey.Of(context.Connection.RemoteIpAddress));
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = "60";
        if (context.Request.Path.StartsWithSegments("/api"))
            await ApiProblem.Of(VideoErrorCode.RateLimited, "There were too many attempts from this address. Wait a minute.").ExecuteAsync(context);
        else
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
    }

    /// <summary>Asks the endpoint that will answer, and not the path: of a path there are many spellings.</summary>
    private static bool IsAttempt(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<TakesSecretAttribute>() is not null;
}
