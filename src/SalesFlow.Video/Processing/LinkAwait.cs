using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Waits for the link of a meeting that its platform has created without one.</summary>
internal static class LinkAwait
{
    /// <summary>How long a platform may take. Google prepares links within seconds, or not at all.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Between looks, once nobody waits any more.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    // While a user waits.
    private static readonly TimeSpan[] FirstPauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    /// <summary>True for a meeting that is at its platform and has no link yet.</summary>
    public static bool IsOpen(Meeting meeting) => meeting is { PlatformMeetingId: not null, JoinUrl: null, Status: MeetingStatus.Provisioning };

    /// <summary>Reads a meeting a few times until something is decided about its link; null when it is gone.</summary>
    public static async Task<PlatformMeeting?> ReadAsync(
        Connection connection, string platformMeetingId, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var found = await connection.Provider.FindAsync(connection.Integration, platformMeetingId, cancellationToken).ConfigureAwait(false);
        foreach (var pause in FirstPauses)
        {
            if (found is not { JoinUrl: null, IsLinkRefused: false })
                break;
            await Task.Delay(pause, timeProvider, cancellationToken).ConfigureAwait(false);
            found = await connection.Provider.FindAsync(connection.Integration, platformMeetingId, cancellationToken).ConfigureAwait(false);
        }

        return found;
    }
}
