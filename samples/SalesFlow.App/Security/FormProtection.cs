using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace SalesFlow.App.Security;

/// <summary>Answers a form that did not come from one of our pages with 400 and words, before anything reads it.</summary>
internal static class FormProtection
{
    /// <summary>Lets a page say what became of a refused request: it is only read, whatever was sent, and would be refused once more.</summary>
    public static void UseAnsweringPages(this WebApplication app) => app.Use(static (context, next) =>
    {
        if (IsAnswering(context))
        {
            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    });

    public static void UseFormProtection(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(static (context, next) =>
        {
            if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
                return next(context);

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    /// <summary>True for the second way of a request, to the page that says what became of the first.</summary>
    private static bool IsAnswering(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
