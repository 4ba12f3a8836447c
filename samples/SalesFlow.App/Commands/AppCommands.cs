using Microsoft.AspNetCore.Identity;
using SalesFlow.App.Commands.Seeding;
using SalesFlow.App.Database;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Commands;

/// <summary>What an operator does from the command line; each command uses the app's own configuration and database.</summary>
internal static class AppCommands
{
    private const string Usage = $"""
        Commands:
          rewrite-tokens    rewrites stored tokens and the keys of sessions with the current key, while the app runs
          add-user EMAIL    adds a user; the password is read from standard input
          add-operator EMAIL, remove-operator EMAIL
                            lets a user see deliveries and jobs and run them again, or no longer
          {SeedMeetings.Usage}
                            adds made-up meetings over six years, to the demo user unless an owner is named
        """;

    /// <summary>Carries out the command that the arguments name; null when they name none, and the app is to run.</summary>
    public static Task<int>? Find(WebApplication app, string[] arguments) => arguments switch
    {
        ["rewrite-tokens"] => RewriteTokensAsync(app.Services),
        ["add-user", var email] => AddUserAsync(app.Services, email),
        ["add-operator", var email] => OperatorCommands.AddAsync(app.Services, email),
        ["remove-operator", var email] => OperatorCommands.RemoveAsync(app.Services, email),
        ["seed-meetings", var count, .. var options] => SeedMeetings.RunAsync(app, count, options),
        [var first, ..] when !first.StartsWith('-') => ShowUsageAsync(),
        _ => null,
    };

    /// <summary>Says what was not done, and why; returns the exit code.</summary>
    public static async Task<int> ExplainAsync(IdentityResult result)
    {
        foreach (var error in result.Errors)
            await Console.Error.WriteLineAsync(error.Description);
        return result.Succeeded ? 0 : 1;
    }

    private static async Task<int> RewriteTokensAsync(IServiceProvider services)
    {
        var rewritten = await services.GetRequiredService<TokenKeyRotation>().RewriteAsync();
        Console.WriteLine($"{rewritten} token pairs were rewritten with the current key.");

        await using var scope = services.CreateAsyncScope();
        var keys = await scope.ServiceProvider.GetRequiredService<SessionKeys>().RewriteAsync();
        Console.WriteLine($"{keys} keys of sessions were rewritten with the current key.");
        return 0;
    }

    private static async Task<int> AddUserAsync(IServiceProvider services, string email)
    {
        await using var scope = services.CreateAsyncScope();
        var user = new IdentityUser { UserName = email, Email = email, EmailConfirmed = true };
        return await ExplainAsync(await scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>()
            .CreateAsync(user, await Console.In.ReadLineAsync() ?? ""));
    }

    private static async Task<int> ShowUsageAsync()
    {
        await Console.Error.WriteLineAsync(Usage);
        return 2;
    }
}
