using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Requests;

/// <summary>Marks a request whose connection was broken on purpose: nobody gets an answer, whatever the server did.</summary>
internal sealed class BrokenConnection
{
    internal static void Break(HttpContext context)
    {
        context.Features.Set(new BrokenConnection());
        context.Abort();
    }

    internal static bool IsOf(HttpContext context) => context.Features.Get<BrokenConnection>() is not null;
}
