using SalesFlow.Video;

namespace SalesFlow.App.Scheduling;

/// <summary>The way from a half-filled form to a platform's consent page and back to the form.</summary>
public static class ConnectLink
{
    /// <summary>Returns the address that begins to connect and comes back with this platform chosen.</summary>
    public static string Of(PlatformDescriptor platform, string? lead)
    {
        ArgumentNullException.ThrowIfNull(platform);

        // The way back names the platform by itself.
        var back = string.IsNullOrEmpty(lead) ? "/meetings/new" : $"/meetings/new?lead={Uri.EscapeDataString(lead)}";
        return $"/api/integrations/{platform.IntegrationSlug}/authorize?return_url={Uri.EscapeDataString(back)}";
    }
}
