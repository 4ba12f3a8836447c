using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SalesFlow.Video.Testing.Requests;

/// <summary>The request line's target before the server decoded it: how an id was encoded matters to the platforms.</summary>
internal readonly record struct RawTarget(string Path, string Query)
{
    internal bool IsPlatform => Path != "/" && !IsControl;

    private bool IsControl => Path == "/simulator" || Path.StartsWith("/simulator/", StringComparison.Ordinal);

    internal static RawTarget Of(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? new(target, "") : new(target[..question], target[(question + 1)..]);
    }
}
