using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Requests;

/// <summary>Marks a request whose connection was broken on purpose: the server goes on as if it answered, but nobody got an answer.</summary>
internal sealed class BrokenConnection
{
    internal static void Break(HttpContext context)
    {
        context.Features.Set(new BrokenConnection());
        context.Abort();
    }

    internal static bool IsOf(HttpContext context) => context.Features.Get<BrokenConnection>() is not null;
}
