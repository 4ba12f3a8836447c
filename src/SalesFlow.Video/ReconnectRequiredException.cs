namespace SalesFlow.Video;

/// <summary>Thrown when the user's grant is dead and only the user can renew it by connecting the account again.</summary>
public sealed class ReconnectRequiredException : PlatformException
{
    /// <summary>Creates the exception for one integration.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="integrationId">The integration.</param>
    /// <param name="kind"><see cref="PlatformErrorKind.AccountGone"/> when the platform says so; else that the grant is not accepted.</param>
    public ReconnectRequiredException(
        MeetingPlatform platform, IntegrationId integrationId, PlatformErrorKind kind = PlatformErrorKind.Unauthorized)
        : base(platform, kind, Describe(platform, integrationId, kind)) =>
        IntegrationId = integrationId;

    /// <summary>The integration that the user must connect again.</summary>
    public IntegrationId IntegrationId { get; }

    private static string Describe(MeetingPlatform platform, IntegrationId id, PlatformErrorKind kind) => kind == PlatformErrorKind.AccountGone
        ? $"Integration {id} must be connected again: its user is gone from the account at '{platform}'."
        : $"Integration {id} must be connected again: its grant at '{platform}' can no longer be used.";
}
