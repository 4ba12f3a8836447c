namespace SalesFlow.App.Configuration;

/// <summary>The short names under which credentials are usually handed over, and the configuration keys that they stand for.</summary>
internal static class ShortNames
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["ZOOM_CLIENT_ID"] = "SalesFlowVideo:Zoom:ClientId",
        ["ZOOM_CLIENT_SECRET"] = "SalesFlowVideo:Zoom:ClientSecret",
        ["ZOOM_WEBHOOK_SECRET_TOKEN"] = "SalesFlowVideo:Zoom:WebhookSecretTokens:0",
    };

    /// <summary>Reads the short names from the environment, else from a <c>.env</c> file; a configuration key that is set wins over both.</summary>
    public static void AddShortNames(this ConfigurationManager configuration, string contentRoot)
    {
        var file = EnvironmentFile.Read(Path.Combine(contentRoot, ".env"));
        var found = new Dictionary<string, string?>();
        foreach (var (name, key) in Keys)
        {
            var value = configuration[name] ?? file.GetValueOrDefault(name);
            if (!string.IsNullOrWhiteSpace(value) && string.IsNullOrWhiteSpace(configuration[key]))
                found[key] = value;
        }

        configuration.AddInMemoryCollection(found);
    }
}
