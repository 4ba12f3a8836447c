namespace SalesFlow.Video.Testing.Meetings;

/// <summary>The platforms that hold meetings, by name.</summary>
internal sealed class MeetingPlatforms(IEnumerable<IPlatformMeetings> platforms)
{
    private readonly Dictionary<string, IPlatformMeetings> _platforms = platforms.ToDictionary(platform => platform.Platform, StringComparer.Ordinal);

    internal IPlatformMeetings Of(Meeting meeting) => _platforms[meeting.Address.Platform];

    internal IPlatformMeetings Get(string platform) => _platforms.GetValueOrDefault(platform)
        ?? throw new InvalidOperationException($"There is no platform '{platform}'. Name one of: {string.Join(", ", _platforms.Keys)}.");
}
