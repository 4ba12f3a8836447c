namespace SalesFlow.Video;

/// <summary>Thrown when the user's grant is dead and only the user can renew it by connecting the account again.</summary>
public sealed class ReconnectRequiredException : PlatformException
{
    /// <summary>Creates the exception for one integration.</summary>
    public ReconnectRequiredException(MeetingPlatform platform, IntegrationId integrationId)
        : base(platform, PlatformErrorKind.Unauthorized, $"Integration {integrationId} must be connected again: '{platform}' no longer accepts its grant.") =>
        IntegrationId = integrationId;

    /// <summary>The integration that the user must connect again.</summary>
    public IntegrationId IntegrationId { get; }
}
