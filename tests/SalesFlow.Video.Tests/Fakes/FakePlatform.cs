using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>A platform with rotating tokens and non-idempotent meetings, whose behaviour a test scripts.</summary>
internal sealed partial class FakePlatform(TimeProvider timeProvider) : IOAuthClient, IMeetingProvider
{
    public static readonly MeetingPlatform Name = MeetingPlatform.Parse("fakemeet");

    private int _generation = 1;
    private int _liveGeneration = 1;
    private int _nextMeeting = 100;

    public string LiveRefreshToken => $"refresh-{_liveGeneration}";

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new PlatformDescriptor
        {
            Platform = Name,
            DisplayName = "Fake Meet",
            IntegrationSlug = "fake",
            WebhookSlug = "fake",
        });
        services.AddKeyedSingleton<IOAuthClient>(Name, this);
        services.AddKeyedSingleton<IMeetingProvider>(Name, this);
    }

    public TokenAnswer Rotate()
    {
        var generation = Interlocked.Increment(ref _generation);
        return new TokenAnswer.Granted(Grant(generation));
    }

    public Uri BuildAuthorizationUri(AuthorizationRequest request) =>
        new($"https://fake.example/consent?state={request.State.Reveal()}&challenge={request.CodeChallenge}");

    public async Task<TokenAnswer> ExchangeAsync(AuthorizationCode code, CancellationToken cancellationToken)
    {
        Exchanges++;
        LastVerifier = code.CodeVerifier;
        if (ExchangeHold is not null)
            await ExchangeHold();
        return ExchangeScript?.Invoke(code) ?? new TokenAnswer.Granted(Grant(Interlocked.Increment(ref _generation)));
    }

    public async Task<TokenAnswer> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken)
    {
        Refreshes++;
        if (RefreshScript is not null)
            return await RefreshScript(refreshToken, cancellationToken);
        return refreshToken.Reveal() == LiveRefreshToken ? Rotate() : new TokenAnswer.GrantRejected();
    }

    public Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken) =>
        Task.FromResult(new PlatformAccount(AccountId, "seller@example.com"));

    public Task RevokeAsync(Secret token, CancellationToken cancellationToken)
    {
        Revocations++;
        LastRevoked = token;
        return RevokeFault?.Invoke() is { } fault ? throw fault : Task.CompletedTask;
    }

    public MeetingCapabilities GetCapabilities(Integration integration) => new()
    {
        Create = CreateCapability,
        Read = Capability.Available,
        Update = Capability.Available,
        Cancel = Capability.Available,
        Recordings = Capability.Available,
        Transcripts = Capability.Available,
        Attendance = Capability.Available,
        IsCreatingIdempotent = IsCreatingIdempotent,
        AnnouncesOccurrences = AnnouncesOccurrences,
    };

    public async Task<PlatformMeeting> CreateAsync(Integration integration, MeetingDraft draft, CancellationToken cancellationToken)
    {
        Creates++;
        return CreateScript.TryDequeue(out var script) ? await script(() => Add(draft), cancellationToken) : Add(draft);
    }

    public Task<IReadOnlyList<PlatformMeeting>> FindCreatedAsync(
        Integration integration, MeetingDraft draft, DateTimeOffset since, CancellationToken cancellationToken)
    {
        Searches++;
        if (SearchFault?.Invoke() is { } fault)
            throw fault;
        return Task.FromResult<IReadOnlyList<PlatformMeeting>>(
        [
            .. Meetings.Values.Where(entry => entry.Draft.Title == draft.Title && entry.Draft.Start == draft.Start && entry.Meeting.CreatedAt >= since)
                .Select(entry => entry.Meeting)
                .OrderBy(meeting => meeting.CreatedAt),
        ]);
    }

    public async Task<PlatformMeeting?> FindAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        Reads++;
        if (ReadFault?.Invoke() is { } fault)
            throw fault;
        var found = Meetings.TryGetValue(platformMeetingId, out var entry) ? entry.Meeting : null;
        if (found is { JoinUrl: null } && LooksWithoutLink-- <= 0)
            Meetings[platformMeetingId] = entry with { Meeting = found = found with { JoinUrl = LinkOf(found.Id) } };
        await PassAsync();
        return found;
    }

    public async IAsyncEnumerable<PlatformMeeting> ListUpcomingAsync(
        Integration integration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        UpcomingLists++;
        if (ListFault?.Invoke() is { } fault)
            throw fault;
        foreach (var (_, meeting) in Meetings.Values.Where(entry => entry.Meeting.Start > timeProvider.GetUtcNow()))
        {
            await Task.Yield();
            yield return meeting with { Agenda = null, Records = null };
        }
    }

    public async Task<PlatformMeeting?> UpdateAsync(
        Integration integration, string platformMeetingId, MeetingPatch patch, CancellationToken cancellationToken)
    {
        Updates++;
        Patches.Enqueue(patch);
        if (WriteFault?.Invoke() is { } fault)
            throw fault;
        if (!Meetings.TryGetValue(platformMeetingId, out var entry))
            return null;
        var changed = IsDeaf ? entry.Meeting : entry.Meeting with
        {
            Title = patch.Title ?? entry.Meeting.Title,
            Start = patch.Start ?? entry.Meeting.Start,
            Duration = patch.Duration ?? entry.Meeting.Duration,
            TimeZone = patch.TimeZone ?? entry.Meeting.TimeZone,
            Agenda = patch.Agenda ?? entry.Meeting.Agenda,
        };
        Meetings[platformMeetingId] = entry with { Meeting = changed };
        if (LostAnswer?.Invoke() is { } lost)
            throw lost;
        await PassAsync();
        return changed;
    }

    public Task CancelAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        Cancels++;
        if (WriteFault?.Invoke() is { } fault)
            throw fault;
        Meetings.TryRemove(platformMeetingId, out _);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PlatformOccurrence>> ListOccurrencesAsync(
        Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        OccurrenceLists++;
        if (ListFault?.Invoke() is { } fault)
            throw fault;

        // Nobody knows before the end when that will be.
        var now = timeProvider.GetUtcNow();
        return Task.FromResult<IReadOnlyList<PlatformOccurrence>>(
        [
            .. Occurrences.Select(static held => held.Occurrence)
                .Where(occurrence => occurrence.MeetingId == platformMeetingId && !(occurrence.Start > now))
                .Select(occurrence => occurrence.End > now ? occurrence with { End = null } : occurrence),
        ]);
    }

    public Task<ArtifactAnswer<IReadOnlyList<Recording>>> FindRecordingsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) => Task.FromResult(Find(occurrence).FindRecordings());

    public Task<RecordingContent?> OpenRecordingAsync(
        Integration integration, PlatformOccurrence occurrence, string recordingId, long offset, CancellationToken cancellationToken) =>
        Task.FromResult(Find(occurrence).OpenRecording(offset));

    public Task<ArtifactAnswer<Transcript>> FindTranscriptAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) => Task.FromResult(Find(occurrence).FindTranscript());

    public Task<ArtifactAnswer<IReadOnlyList<Participant>>> FindParticipantsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) => Task.FromResult(Find(occurrence).FindParticipants());

    public static PlatformException Fault(PlatformErrorKind kind) => new(Name, kind, $"Scripted: {kind}.");

    private Task PassAsync() => Meanwhile.TryDequeue(out var happens) ? happens() : Task.CompletedTask;

    private FakeOccurrence Find(PlatformOccurrence occurrence) => Occurrences.Single(held => held.Occurrence.Id == occurrence.Id);

    private PlatformMeeting Add(MeetingDraft draft)
    {
        if (IsCreatingIdempotent && Meetings.Values.FirstOrDefault(known => known.Draft.MeetingId == draft.MeetingId).Meeting is { } known)
            return known;

        var id = Interlocked.Increment(ref _nextMeeting).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var meeting = new PlatformMeeting
        {
            Id = id,
            Title = draft.Title,
            Start = draft.Start,
            Duration = draft.Duration,
            TimeZone = draft.TimeZone,
            Agenda = draft.Agenda ?? "",
            Records = draft.Record,
            ConferenceId = HasConferences ? $"conference-{id}" : null,
            JoinUrl = LooksWithoutLink is null ? LinkOf(id) : null,
            IsLinkRefused = IsLinkRefused,
            CreatedAt = timeProvider.GetUtcNow(),
        };
        Meetings[id] = (draft, meeting);
        return meeting;
    }

    private static Uri LinkOf(string id) => new($"https://fake.example/j/{id}");

    private TokenGrant Grant(int generation)
    {
        if (!KeepsRefreshTokens)
            _liveGeneration = generation;
        return new()
        {
            AccessToken = new Secret($"access-{generation}"),
            RefreshToken = KeepsRefreshTokens ? default : new Secret($"refresh-{generation}"),
            ExpiresIn = TokenLifetime,
        };
    }
}
