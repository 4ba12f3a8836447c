using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Tries a second time, and no third, where the first failure has a known cure.</summary>
internal static class ZoomRetry
{
    private const string TimeZone = "timezone";
    private const string Invitees = "meeting_invitees";

    /// <summary>Reads a file's address and opens it, and does both once more when the address turns out to be of no use.</summary>
    public static async Task<T> OnceAsync<T>(Func<Task<T>> openAsync)
    {
        try
        {
            return await openAsync().ConfigureAwait(false);
        }
        catch (PlatformException exception) when (exception.Kind is PlatformErrorKind.UnexpectedAnswer or PlatformErrorKind.Refused)
        {
            // An address that has just expired, or a token that Zoom refuses once in a while.
            return await openAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Sends a meeting, and once more without what Zoom refuses of it when the meeting is the same without that.</summary>
    /// <remarks>
    /// The time zone only says on which clocks Zoom shows the start, which is sent as an instant; Zoom does not offer every zone. The list
    /// of invitees is for display: the invitations are the application's. We keep both. The agenda is not among them, because a meeting
    /// whose answer was lost is recognized by it.
    /// </remarks>
    public static async Task<T> WithoutRefusedTrimmingsAsync<T>(ZoomMeetingRequest meeting, Func<ZoomMeetingRequest, Task<T>> sendAsync)
    {
        try
        {
            return await sendAsync(meeting).ConfigureAwait(false);
        }
        catch (ZoomFieldsException exception) when (exception.Fields.All(IsTrimming))
        {
            return await sendAsync(Without(exception.Fields, meeting)).ConfigureAwait(false);
        }
    }

    private static bool IsTrimming(string field) => IsTimeZone(field) || IsInvitee(field);

    private static bool IsTimeZone(string field) => field == TimeZone;

    private static bool IsInvitee(string field) => field.Contains(Invitees, StringComparison.Ordinal);

    private static ZoomMeetingRequest Without(IReadOnlyList<string> fields, ZoomMeetingRequest meeting)
    {
        var slim = fields.Any(IsTimeZone) ? meeting with { Timezone = null } : meeting;
        return fields.Any(IsInvitee) && slim.Settings is { } settings ? slim with { Settings = settings with { MeetingInvitees = null } } : slim;
    }
}
