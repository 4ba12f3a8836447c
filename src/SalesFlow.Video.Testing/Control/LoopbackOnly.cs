using System.Net;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Control;

/// <summary>
/// Keeps the web out of the control API: only loopback names may stand in <c>Host</c> (DNS rebinding), and a browser may not call it
/// from a page of another site. Everything here stands for the outside world on a developer's machine.
/// </summary>
internal static class LoopbackOnly
{
    internal static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var request = invocation.HttpContext.Request;
        if (!IsLoopback(request.Host.Host))
            return ControlProblem.Refused("The control API answers loopback hosts only, such as localhost and 127.0.0.1.");

        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? await next(invocation)
            : ControlProblem.Refused("The control API does not answer pages of other sites.");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
