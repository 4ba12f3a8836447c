namespace SalesFlow.App.Configuration;

/// <summary>The folder beside the app for what it keeps, where the configuration names no other place.</summary>
internal static class AppData
{
    public static string Of(IHostEnvironment environment) => Path.Combine(environment.ContentRootPath, "App_Data");
}
