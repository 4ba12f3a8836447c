using System.Runtime.CompilerServices;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Proofs.Ahead;

/// <summary>A platform that tells of nothing, and counts what it is asked about meetings that are still to come.</summary>
internal sealed class QuietPlatform(CallCounter calls, TimeProvider timeProvider) : IMeetingProvider, IOAuthClient
{
    private const int PageSize = 300;

    private readonly Dictionary<string, (IntegrationId Account, PlatformMeeting Meeting)> _meetings = [];

    public static MeetingPlatform Name { get; } = MeetingPlatform.Parse("quietmeet");

    /// <summary>Moves or renames a meeting there; no webhook tells of it.</summary>
    public void Change(string id, Func<PlatformMeeting, PlatformMeeting> change) =>
        _meetings[id] = _meetings[id] with { Meeting = change(_meetings[id].Meeting) };

    public MeetingCapabilities GetCapabilities(Integration integration) => new()
    {
        Create = Capability.Available,
        Read = Capability.Available,
        Update = Capability.Available,
        Cancel = Capability.Available,
        Recordings = Capability.Available,
        Transcripts = Capability.Available,
        Attendance = Capability.Available,
    };

    public Task<PlatformMeeting> CreateAsync(Integration integration, MeetingDraft draft, CancellationToken cancellationToken)
    {
        var meeting = new PlatformMeeting
        {
            Id = $"{_meetings.Count + 1}",
            Title = draft.Title,
            Start = draft.Start,
            Duration = draft.Duration,
            TimeZone = draft.TimeZone,
            Agenda = "",
            Records = false,
            JoinUrl = new Uri("https://quietmeet.example/j"),
        };
        _meetings[meeting.Id] = (integration.Id, meeting);
        return Task.FromResult(meeting);
    }

    public Task<PlatformMeeting?> FindAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        var meeting = _meetings[platformMeetingId].Meeting;
        if (meeting.Start > timeProvider.GetUtcNow())
            calls.Count(RateClass.Light);
        return Task.FromResult<PlatformMeeting?>(meeting);
    }

    public async IAsyncEnumerable<PlatformMeeting> ListUpcomingAsync(
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
    public Task<IReadOnlyList<PlatformOccurrence>> ListOccurrencesAsync(
        Integration integration, string platformMeetingId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlatformOccurrence>>(
        [
            new()
            {
                MeetingId = platformMeetingId,
                Id = platformMeetingId,
                Start = _meetings[platformMeetingId].Meeting.Start,
                End = _meetings[platformMeetingId].Meeting.Start + _meetings[platformMeetingId].Meeting.Duration,
            },
        ]);

    public Task<ArtifactAnswer<IReadOnlyList<Recording>>> FindRecordingsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) =>
        Task.FromResult(ArtifactAnswer<IReadOnlyList<Recording>>.Never(ArtifactReason.NotRecorded));

    public Task<RecordingContent?> OpenRecordingAsync(
        Integration integration, PlatformOccurrence occurrence, string recordingId, long offset, CancellationToken cancellationToken) =>
        Task.FromResult<RecordingContent?>(null);

    public Task<ArtifactAnswer<Transcript>> FindTranscriptAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) =>
        Task.FromResult(ArtifactAnswer<Transcript>.Never(ArtifactReason.NotRecorded));

    public Task<ArtifactAnswer<IReadOnlyList<Participant>>> FindParticipantsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) =>
        Task.FromResult(ArtifactAnswer<IReadOnlyList<Participant>>.Never(ArtifactReason.NotInPlan));

    public Task<IReadOnlyList<PlatformMeeting>> FindCreatedAsync(
        Integration integration, MeetingDraft draft, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlatformMeeting>>([]);

    public Task<PlatformMeeting?> UpdateAsync(
        Integration integration, string platformMeetingId, MeetingPatch patch, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody here changes a meeting from our side.");

    public Task CancelAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody here cancels a meeting from our side.");

    public Uri BuildAuthorizationUri(AuthorizationRequest request) => new($"https://quietmeet.example/consent?state={request.State.Reveal()}");

    public Task<TokenAnswer> ExchangeAsync(AuthorizationCode code, CancellationToken cancellationToken) => Task.FromResult<TokenAnswer>(Grant());

    public Task<TokenAnswer> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken) => Task.FromResult<TokenAnswer>(Grant());

    public Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken) =>
        Task.FromResult(new PlatformAccount(Guid.NewGuid().ToString(), "seller@example.com"));

    public Task RevokeAsync(Secret accessToken, CancellationToken cancellationToken) => Task.CompletedTask;

    private static TokenAnswer.Granted Grant() => new(new TokenGrant
    {
        AccessToken = new Secret("access"),
        RefreshToken = new Secret("refresh"),
        ExpiresIn = TimeSpan.FromHours(1),
    });
}
