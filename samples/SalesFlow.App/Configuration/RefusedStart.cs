using Microsoft.Extensions.Options;

namespace SalesFlow.App.Configuration;

/// <summary>Ends a start that the configuration does not allow with one message instead of a stack trace.</summary>
internal static class RefusedStart
{
    /// <summary>Runs the app until it is stopped; returns the exit code.</summary>
    public static async Task<int> RunOrExplainAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync("SalesFlow cannot start. Please correct the configuration:");
            foreach (var failure in exception.Failures)
                await Console.Error.WriteLineAsync($"  * {failure}");
            return 1;
        }
    }
}
