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
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceItem] = nonce;

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/docs") ? Documents : Pages(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        return next(context);
    });

    private static string Pages(string nonce) =>
        $"default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
}
