using SalesFlow.Video;
using SalesFlow.Video.AspNetCore;

namespace SalesFlow.App.Integrations;

/// <summary>Where connected accounts are shown and changed.</summary>
internal static class IntegrationLinks
{
    public const string Page = "/integrations";

    /// <summary>Begins the way to the platform's consent page, which ends at the accounts.</summary>
    public static string Connect(PlatformDescriptor platform) =>
        $"/api/integrations/{Uri.EscapeDataString(platform.IntegrationSlug)}/authorize?return_url={Uri.EscapeDataString(Page)}";

    public static string Disconnect(IntegrationId id) => $"{Page}/{id}/disconnect";

    public static string MakeDefault(IntegrationId id) => $"{Page}/{id}/default";

    /// <summary>The accounts, with a note of what was done.</summary>
    public static string Done(string what, MeetingPlatform platform) => $"{Page}?integration={what}&platform={Uri.EscapeDataString(platform.Name)}";

    /// <summary>The accounts, with a note of why it was not done.</summary>
    public static string Failed(VideoErrorCode code) => $"{Page}?error={VideoErrors.Describe(code).ErrorCode}";
}
