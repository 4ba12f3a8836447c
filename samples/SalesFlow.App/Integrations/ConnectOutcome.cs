using SalesFlow.Video;
using SalesFlow.Video.AspNetCore;

namespace SalesFlow.App.Integrations;

/// <summary>What a browser was told when it came back from connecting or changing an account. From the address, so anybody may have written it.</summary>
/// <param name="Done">The key of what was done; null when it failed.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
/// <param name="Platform">The platform it was about; null when it is not told or not known here.</param>
public sealed record ConnectOutcome(string? Done, VideoErrorCode? Error, PlatformDescriptor? Platform)
{
    /// <summary>Reads the parameters; null when they tell nothing that this app says.</summary>
    public static ConnectOutcome? Of(string? integration, string? error, string? platform, PlatformDirectory platforms)
    {
        ArgumentNullException.ThrowIfNull(platforms);
        var descriptor = platforms.All.FirstOrDefault(candidate => candidate.Platform.Name == platform);
        if (FindCode(error) is { } code)
            return new ConnectOutcome(null, code, descriptor);

        var done = integration switch
        {
            "connected" => "NotedConnected",
            "disconnected" => "NotedDisconnected",
            "default" => "NotedDefault",
            _ => null,
        };
        return done is null || descriptor is null ? null : new ConnectOutcome(done, null, descriptor);
    }

    private static VideoErrorCode? FindCode(string? error) => Enum.GetValues<VideoErrorCode>()
        .Where(code => VideoErrors.Describe(code).ErrorCode == error)
        .Select(static code => (VideoErrorCode?)code)
        .FirstOrDefault();
}
