using SalesFlow.Video;

namespace SalesFlow.App.Scheduling;

/// <summary>The way from a half-filled form to a platform's consent page and back to the form.</summary>
public static class ConnectLink
{
    /// <summary>Returns the address that begins to connect and comes back with this platform chosen.</summary>
    public static string Of(PlatformDescriptor platform, string? lead)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var back = $"/meetings/new?platform={platform.Platform.Name}{(string.IsNullOrEmpty(lead) ? "" : $"&lead={Uri.EscapeDataString(lead)}")}";
        return $"/api/integrations/{platform.IntegrationSlug}/authorize?return_url={Uri.EscapeDataString(back)}";
    }
}
