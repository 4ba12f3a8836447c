namespace SalesFlow.App.Configuration;

/// <summary>Where the app listens when nobody says.</summary>
internal static class DefaultAddress
{
    private const string Url = "http://localhost:8000";

    /// <summary>Listens on port 8000. Not in appsettings.json, which would win over the ASPNETCORE_ variables of a container.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var isChosen = configuration["urls"] is not null || configuration["http_ports"] is not null || configuration["https_ports"] is not null
            || configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isChosen)
            builder.WebHost.UseUrls(Url);
    }
}
