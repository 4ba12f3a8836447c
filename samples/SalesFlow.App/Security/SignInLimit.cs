using System.Threading.RateLimiting;
using SalesFlow.App.Documentation;
using SalesFlow.Video;

namespace SalesFlow.App.Security;

/// <summary>Lets an address try passwords only so often, whichever accounts it tries.</summary>
internal static class SignInLimit
{
    private const int AttemptsPerMinute = 20;

    private static readonly string[] Paths =
    [
        "/sign-in", "/sign-up", "/settings/password",
        "/api/account/login", "/api/account/register", "/api/account/forgotPassword", "/api/account/resetPassword", "/api/account/manage/info",
    ];

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
        app.Use((context, next) => IsAttempt(context.Request) ? CountAsync(context, next, attempts) : next(context));
    }

    private static async Task CountAsync(HttpContext context, RequestDelegate next, PartitionedRateLimiter<string> attempts)
    {
        using var lease = attempts.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
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

    private static bool IsAttempt(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && Array.Exists(Paths, path => request.Path.Equals(path, StringComparison.OrdinalIgnoreCase));
}
