using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using SalesFlow.App.Authentication;
using SalesFlow.App.Documentation;
using SalesFlow.App.Security;
using SalesFlow.Video;

namespace SalesFlow.App.Accounts;

/// <summary>Accounts for programs: what the pages can do, and no more.</summary>
/// <remarks>
/// The names are those of the framework's own routes, which are not mapped: they would add what no page here can finish, such as
/// a second factor that the sign-in never asks for, or codes by mail that nobody sends.
/// </remarks>
internal static class AccountEndpoints
{
    private static readonly TakesSecretAttribute TakesSecret = new();

    public static void MapAccounts(this WebApplication app)
    {
        var account = app.MapGroup("/api/account").WithTags("Account");
        account.MapPost("/login", SignInAsync).WithMetadata(TakesSecret)
            .WithSummary("Signs in: answers with a pair of tokens, or begins a session with a cookie").Produces<AccessTokenResponse>();
        account.MapPost("/refresh", RefreshAsync).WithMetadata(TakesSecret)
            .WithSummary("Answers with a new pair of tokens").Produces<AccessTokenResponse>();
        if (app.Services.GetRequiredService<Registration>().IsOpen)
            account.MapPost("/register", RegisterAsync).WithMetadata(TakesSecret).WithSummary("Makes an account");

        account.MapGet("/manage/info", ShowAsync).RequireAuthorization().WithSummary("Shows your account").Produces<AccountBody>();
        account.MapPost("/manage/info", ChangeAsync).RequireAuthorization().WithMetadata(TakesSecret)
            .WithSummary("Changes your password").Produces<AccountBody>();

        // Not only for users, as everywhere else below /api: these routes are for those who are not signed in.
        account.MapFallback("{**path}", static () => NotThere());
    }

    private static async Task<IResult> SignInAsync(SignInBody body, bool? useCookies, bool? useSessionCookies, SignIn signIn)
    {
        var (email, password) = (body.Email ?? "", body.Password ?? "");
        var outcome = useCookies is true || useSessionCookies is true
            ? await signIn.TryAsync(email, password, isRemembered: useSessionCookies is not true)
            : await signIn.TryForTokensAsync(email, password);
        return outcome switch
        {
            SignInOutcome.SignedIn => Results.Empty,
            SignInOutcome.LockedOut => Refuse($"There were too many wrong attempts. The account is locked for {SignIn.LockoutTime.TotalMinutes} minutes."),
            _ => Refuse("The e-mail address or the password is not right."),
        };
    }

    private static async Task<IResult> RefreshAsync(RefreshBody body, TokenPairs tokens) => await tokens.FindUserAsync(body.RefreshToken) is { } user
        ? Results.SignIn(user, authenticationScheme: IdentityConstants.BearerScheme)
        : Refuse("The refresh token is not valid, or no longer. Sign in again.");

    private static async Task<IResult> RegisterAsync(SignInBody body, UserManager<IdentityUser> users)
    {
        var result = await users.CreateAsync(new IdentityUser { UserName = body.Email, Email = body.Email }, body.Password ?? "");
        return result.Succeeded ? Results.Ok() : Explain(result);
    }

    private static async Task<IResult> ShowAsync(ClaimsPrincipal principal, UserManager<IdentityUser> users) =>
        await users.GetUserAsync(principal) is { } user ? Results.Ok(AccountBody.Of(user)) : NotThere();

    private static async Task<IResult> ChangeAsync(PasswordBody body, ClaimsPrincipal principal, UserManager<IdentityUser> users)
    {
        if (await users.GetUserAsync(principal) is not { } user)
            return NotThere();
        if (body.NewEmail is not null)
            return ApiProblem.Of(VideoErrorCode.InvalidValue, "The address of an account cannot be changed.");

        var result = await users.ChangePasswordAsync(user, body.OldPassword ?? "", body.NewPassword ?? "");
        return result.Succeeded ? Results.Ok(AccountBody.Of(user)) : Explain(result);
    }

    private static IResult NotThere() => ApiProblem.Of(VideoErrorCode.NotFound, "There is nothing at this address.");

    private static IResult Refuse(string why) => ApiProblem.Of(VideoErrorCode.Unauthenticated, why);

    private static IResult Explain(IdentityResult result) => Results.ValidationProblem(
        result.Errors.GroupBy(static error => error.Code, static error => error.Description)
            .ToDictionary(static errors => errors.Key, static errors => errors.ToArray()));
}
