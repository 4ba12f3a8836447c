namespace SalesFlow.App.Accounts;

/// <summary>Links between signing in and up that remember where somebody wanted to go.</summary>
internal static class AccountLinks
{
    public static string SignIn(string? returnUrl) => With("/sign-in", returnUrl);

    public static string SignUp(string? returnUrl) => With("/sign-up", returnUrl);

    private static string With(string page, string? returnUrl) =>
        string.IsNullOrEmpty(returnUrl) ? page : $"{page}?return_url={Uri.EscapeDataString(returnUrl)}";
}
