namespace SalesFlow.App.Shell;

/// <summary>The first address leads to the meetings.</summary>
internal static class HomePage
{
    public const string Path = "/meetings";

    public static void MapHomePage(this WebApplication app) =>
        app.MapGet("/", static () => Results.LocalRedirect(Path)).ExcludeFromDescription();
}
