using SalesFlow.Video;

namespace SalesFlow.App.Integrations;

/// <summary>What connecting an account is good for.</summary>
internal static class Connecting
{
    /// <summary>True for a problem that goes away when an account is connected, for the first time or again.</summary>
    public static bool Solves(VideoErrorCode? code) =>
        code is VideoErrorCode.NotConnected or VideoErrorCode.ReconnectRequired or VideoErrorCode.AccountGone or VideoErrorCode.CapabilityMissing;
}
