using Microsoft.AspNetCore.Identity;
using SalesFlow.App.Authentication;

namespace SalesFlow.App.Commands;

/// <summary>Gives and takes the role of an operator. The app that runs asks for it at each request, so that both hold at once.</summary>
internal static class OperatorCommands
{
    public static Task<int> AddAsync(IServiceProvider services, string email) => ChangeAsync(services, email, static async (users, user) =>
    {
        if (!user.EmailConfirmed)
            Console.WriteLine($"Nobody has checked that {user.Email} belongs to who registered it. Make sure that this is the person you mean.");
        return await users.HasRoleAsync(user) ? IdentityResult.Success : await users.AddClaimAsync(user, Operators.Role);
    }, "is an operator");

    public static Task<int> RemoveAsync(IServiceProvider services, string email) =>
        ChangeAsync(services, email, static (users, user) => users.RemoveClaimAsync(user, Operators.Role), "is no operator");

    private static async Task<int> ChangeAsync(
        IServiceProvider services, string email, Func<UserManager<IdentityUser>, IdentityUser, Task<IdentityResult>> change, string outcome)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        if (await users.FindByEmailAsync(email) is not { } user)
        {
            await Console.Error.WriteLineAsync($"There is no user {email}. Add one with: add-user {email}");
            return 1;
        }

        if (await AppCommands.ExplainAsync(await change(users, user)) is var failed and not 0)
            return failed;

        Console.WriteLine($"{user.Email} {outcome} now.");
        return 0;
    }
}
