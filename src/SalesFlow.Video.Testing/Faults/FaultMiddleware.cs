using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.Testing.Requests;

namespace SalesFlow.Video.Testing.Faults;

/// <summary>Lets the scripted fault hit a request to a platform.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultScript script, IHostApplicationLifetime lifetime)
{
    public Task InvokeAsync(HttpContext context)
    {
        var target = RawTarget.Of(context);
        var fault = target.IsPlatform ? script.Take(context.Request.Method, target.Path) : null;

        return fault?.Kind switch
        {
            null => next(context),
            FaultKind.DelayBefore => DelayBeforeAsync(context, fault.Delay),
            FaultKind.DelayAfter => DelayAfterAsync(context, fault.Delay),
            FaultKind.AbortBefore => AbortAsync(context),
            FaultKind.AbortAfter => AbortAfterAsync(context),
            _ => AnswerAsync(context, fault),
        };
    }

    private async Task DelayBeforeAsync(HttpContext context, TimeSpan delay)
    {
        if (await WaitAsync(context, delay))
            await next(context);
    }

    private async Task DelayAfterAsync(HttpContext context, TimeSpan delay)
    {
        var answer = await HandleHeldBackAsync(context);
        if (await WaitAsync(context, delay))
            await answer.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task AbortAfterAsync(HttpContext context)
    {
        await HandleHeldBackAsync(context);
        BrokenConnection.Break(context);
    }

    private static Task AbortAsync(HttpContext context)
    {
        BrokenConnection.Break(context);
        return Task.CompletedTask;
    }

    private static Task AnswerAsync(HttpContext context, Fault fault)
    {
        context.Response.StatusCode = fault.Status;
        context.Response.ContentType = fault.ContentType;
        foreach (var (name, value) in fault.Headers)
            context.Response.Headers[name] = value;

        return context.Response.WriteAsync(fault.Body, context.RequestAborted);
    }

    // The first byte of a body would send the headers too, so the body waits in memory until the fault has had its way.
    private async Task<MemoryStream> HandleHeldBackAsync(HttpContext context)
    {
        var wire = context.Response.Body;
        var heldBack = new MemoryStream();
        context.Response.Body = heldBack;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        heldBack.Position = 0;
        return heldBack;
    }

    // Real time: a slow network does not speed up with the simulator's clock. A caller that gives up ends the wait early, and what it
    // asked for is done all the same; only the end of the simulator breaks it off.
    private async Task<bool> WaitAsync(HttpContext context, TimeSpan delay)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await Task.Delay(delay, TimeProvider.System, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return true;

        BrokenConnection.Break(context);
        return false;
    }
}
