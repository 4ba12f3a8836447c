using System.Security.Cryptography;

namespace SalesFlow.App.Security;

/// <summary>Headers that keep browsers from doing what no page here asks for.</summary>
internal static class SecurityHeaders
{
    private const string NonceItem = "csp-nonce";

    // The page of the API documents brings its settings and styles inline.
    private const string Documents = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The word that scripts of this answer carry; any other script is not run.</summary>
    public static string NonceOf(HttpContext context) => (string)context.Items[NonceItem]!;

    public static void UseSecurityHeaders(this WebApplication app) => app.Use(static (context, next) =>
    {
        context.Items[NonceItem] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

        // At the last moment: whoever makes an error page begins by clearing what stands there already.
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    });

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/docs") ? Documents : Pages(NonceOf(context));
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";

        // Answers that carry secrets in their address ask for less.
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        return Task.CompletedTask;
    }

    // A worker is no child of a script that carries the nonce, and has to be named.
    private static string Pages(string nonce) =>
        $"default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic'; worker-src 'self'; manifest-src 'self'; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
}
