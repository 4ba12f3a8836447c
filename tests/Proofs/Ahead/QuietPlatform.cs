using System.Runtime.CompilerServices;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Proofs.Passive;

namespace SalesFlow.Video.Proofs.Ahead;

/// <summary>A platform that tells of nothing, and counts what it is asked about meetings that are still to come.</summary>
internal sealed class QuietPlatform(CallCounter calls, TimeProvider timeProvider) : PassivePlatform(Name)
{
    private const int PageSize = 300;

    private readonly Dictionary<string, (IntegrationId Account, PlatformMeeting Meeting)> _meetings = [];

    public static MeetingPlatform Name { get; } = MeetingPlatform.Parse("quietmeet");

    /// <summary>Moves or renames a meeting there; no webhook tells of it.</summary>
    public void Change(string id, Func<PlatformMeeting, PlatformMeeting> change) =>
        _meetings[id] = _meetings[id] with { Meeting = change(_meetings[id].Meeting) };

    public override Task<PlatformMeeting> CreateAsync(Integration integration, MeetingDraft draft, CancellationToken cancellationToken)
    {
        var meeting = MeetingOf($"{_meetings.Count + 1}", draft);
        _meetings[meeting.Id] = (integration.Id, meeting);
        return Task.FromResult(meeting);
    }

    public override Task<PlatformMeeting?> FindAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        var meeting = _meetings[platformMeetingId].Meeting;
        if (meeting.Start > timeProvider.GetUtcNow())
            calls.Count(RateClass.Light);
        return Task.FromResult<PlatformMeeting?>(meeting);
    }

    public override async IAsyncEnumerable<PlatformMeeting> ListUpcomingAsync(
        Integration integration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var upcoming = _meetings.Values.Where(row => row.Account == integration.Id && row.Meeting.Start > timeProvider.GetUtcNow()).Select(static row => row.Meeting);
        foreach (var page in upcoming.Chunk(PageSize))
        {
            calls.Count(RateClass.Medium);
            await Task.Yield();
            foreach (var meeting in page)
                yield return meeting with { Agenda = null, Records = null };
        }
    }

    /// <summary>What is over was held: nobody has to ask for long.</summary>
    public override Task<IReadOnlyList<PlatformOccurrence>> ListOccurrencesAsync(
        Integration integration, string platformConferenceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlatformOccurrence>>(
        [
            new()
            {
                MeetingId = platformConferenceId,
                Id = platformConferenceId,
                Start = _meetings[platformConferenceId].Meeting.Start,
                End = _meetings[platformConferenceId].Meeting.Start + _meetings[platformConferenceId].Meeting.Duration,
            },
        ]);
}
