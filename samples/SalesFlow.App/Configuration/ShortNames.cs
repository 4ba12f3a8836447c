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

    /// <summary>Reads the short names from a <c>.env</c> file and from the environment; a configuration key that is set wins over both.</summary>
    public static void AddShortNames(this ConfigurationManager configuration, string contentRoot)
    {
        var file = EnvironmentFile.Read(Path.Combine(contentRoot, ".env"));
        var found = new Dictionary<string, string?>();
        foreach (var (name, key) in Keys)
        {
            var value = Environment.GetEnvironmentVariable(name) ?? file.GetValueOrDefault(name);
            if (!string.IsNullOrWhiteSpace(value) && string.IsNullOrWhiteSpace(configuration[key]))
                found[key] = value;
        }

        configuration.AddInMemoryCollection(found);
    }

    /// <summary>True when anything of a platform's section is set: then it is meant to be used, and its missing rest is reported.</summary>
    public static bool HasPlatform(this IConfiguration configuration, string platform) =>
        configuration.GetSection($"SalesFlowVideo:{platform}").AsEnumerable().Any(static pair => !string.IsNullOrWhiteSpace(pair.Value));
}
