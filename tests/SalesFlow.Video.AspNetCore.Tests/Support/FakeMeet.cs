using System.Runtime.CompilerServices;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>A platform in memory, which fails, waits and forgets as a test wants it to.</summary>
internal sealed class FakeMeet : IMeetingProvider, IOAuthClient
{
    private readonly Lock _lock = new();
    private readonly List<(PlatformMeeting Meeting, MeetingDraft Draft)> _meetings = [];
    private int _creations;

    public static MeetingPlatform Platform { get; } = MeetingPlatform.TryParse("fakemeet", out var platform)
        ? platform
        : throw new InvalidOperationException("This is a platform's name.");

    public static PlatformDescriptor Descriptor { get; } = new()
    {
        Platform = Platform,
        DisplayName = "Fake Meet",
        IntegrationSlug = "fake",
        WebhookSlug = "fake",
    };

    /// <summary>Every meeting that exists at the platform.</summary>
    public IReadOnlyList<PlatformMeeting> Meetings
    {
        get
        {
            lock (_lock)
                return [.. _meetings.Select(row => row.Meeting)];
        }
    }

    public IReadOnlyList<MeetingDraft> Drafts
    {
        get
        {
            lock (_lock)
                return [.. _meetings.Select(row => row.Draft)];
        }
    }

    /// <summary>How often a meeting was asked for, whatever came of it.</summary>
    public int Creations => Volatile.Read(ref _creations);

    public int Revocations { get; private set; }

    public string? Issuer { get; set; }

    /// <summary>Runs after a creation was carried out and before it is answered.</summary>
    public Func<CancellationToken, Task> AfterCreate { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Thrown by every call instead of doing anything; null when the platform works.</summary>
    public PlatformException? Failure { get; set; }

    public Capability CreateCapability { get; set; } = Capability.Available;

    public TokenAnswer? ExchangeAnswer { get; set; }

    public TokenAnswer RefreshAnswer { get; set; } = new TokenAnswer.Failed(null);

    /// <summary>The occurrences that the platform remembers, for whatever meeting.</summary>
    public IReadOnlyList<PlatformOccurrence> Occurrences { get; set; } = [];

    public ArtifactAnswer<IReadOnlyList<Recording>> Recordings { get; set; } = ArtifactAnswer<IReadOnlyList<Recording>>.NotYet(isProcessing: false);

    public ArtifactAnswer<Transcript> Transcript { get; set; } = ArtifactAnswer<Transcript>.NotYet(isProcessing: false);

    public ArtifactAnswer<IReadOnlyList<Participant>> Participants { get; set; } =
        ArtifactAnswer<IReadOnlyList<Participant>>.NotYet(isProcessing: false);

    /// <summary>Opens a recorded file by its id from an offset on.</summary>
    public Func<string, long, RecordingContent?> OpenRecording { get; set; } = static (_, _) => null;

    public void Forget()
    {
        lock (_lock)
            _meetings.Clear();
    }

    public static PlatformException Fails(PlatformErrorKind kind) => new(Platform, kind, "The fake platform fails, as told.");

    public MeetingCapabilities GetCapabilities(Integration integration) => new()
    {
        Create = CreateCapability,
        Read = Capability.Available,
        Update = Capability.Available,
        Cancel = Capability.Available,
        Recordings = Capability.Available,
        Transcripts = Capability.Available,
        Attendance = Capability.Available,
    };

    public Task<IReadOnlyList<PlatformOccurrence>> ListOccurrencesAsync(
        Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        ThrowFailure();
        return Task.FromResult(Occurrences);
    }

    public Task<ArtifactAnswer<IReadOnlyList<Recording>>> FindRecordingsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) =>
        Task.FromResult(Recordings);

    public Task<RecordingContent?> OpenRecordingAsync(
        Integration integration, PlatformOccurrence occurrence, string recordingId, long offset, CancellationToken cancellationToken)
    {
        ThrowFailure();
        return Task.FromResult(OpenRecording(recordingId, offset));
    }

    public Task<ArtifactAnswer<Transcript>> FindTranscriptAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) =>
        Task.FromResult(Transcript);

    public Task<ArtifactAnswer<IReadOnlyList<Participant>>> FindParticipantsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) =>
        Task.FromResult(Participants);

    public async Task<PlatformMeeting> CreateAsync(Integration integration, MeetingDraft draft, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _creations);
        ThrowFailure();
        var meeting = new PlatformMeeting
        {
            Id = $"fake-{number}",
            Title = draft.Title,
            Start = draft.Start,
            Duration = draft.Duration,
            TimeZone = draft.TimeZone,
            Agenda = draft.Agenda ?? "",
            JoinUrl = new Uri($"https://fakemeet.test/j/{number}"),
            HostUrl = new Secret($"https://fakemeet.test/s/{number}?ticket=secret"),
            Password = "123456",
        };
        lock (_lock)
            _meetings.Add((meeting, draft));
        await AfterCreate(cancellationToken);
        return meeting;
    }

    public Task<IReadOnlyList<PlatformMeeting>> FindCreatedAsync(
        Integration integration, MeetingDraft draft, DateTimeOffset since, CancellationToken cancellationToken)
    {
        ThrowFailure();
        lock (_lock)
            return Task.FromResult<IReadOnlyList<PlatformMeeting>>([.. _meetings.Where(row => row.Draft.Title == draft.Title).Select(row => row.Meeting)]);
    }

    public Task<PlatformMeeting?> FindAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        ThrowFailure();
        return Task.FromResult(Meetings.FirstOrDefault(meeting => meeting.Id == platformMeetingId));
    }

    public async IAsyncEnumerable<PlatformMeeting> ListUpcomingAsync(
        Integration integration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowFailure();
        foreach (var meeting in Meetings)
        {
            await Task.Yield();
            yield return meeting;
        }
    }

    public Task<PlatformMeeting?> UpdateAsync(
        Integration integration, string platformMeetingId, MeetingPatch patch, CancellationToken cancellationToken)
    {
        ThrowFailure();
        lock (_lock)
        {
            var index = _meetings.FindIndex(row => row.Meeting.Id == platformMeetingId);
            if (index < 0)
                return Task.FromResult<PlatformMeeting?>(null);

            var known = _meetings[index].Meeting;
            var changed = known with
            {
                Title = patch.Title ?? known.Title,
                Start = patch.Start ?? known.Start,
                Duration = patch.Duration ?? known.Duration,
                TimeZone = patch.TimeZone ?? known.TimeZone,
                Agenda = patch.Agenda ?? known.Agenda,
            };
            _meetings[index] = _meetings[index] with { Meeting = changed };
            return Task.FromResult<PlatformMeeting?>(changed);
        }
    }

    public Task CancelAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        ThrowFailure();
        lock (_lock)
            _meetings.RemoveAll(row => row.Meeting.Id == platformMeetingId);
        return Task.CompletedTask;
    }

    public Uri BuildAuthorizationUri(AuthorizationRequest request) => new(
        $"https://fakemeet.test/consent?state={request.State.Reveal()}&code_challenge={request.CodeChallenge}&redirect_uri={Uri.EscapeDataString(request.RedirectUri.AbsoluteUri)}");

    public Task<TokenAnswer> ExchangeAsync(AuthorizationCode code, CancellationToken cancellationToken) =>
        Task.FromResult(ExchangeAnswer ?? new TokenAnswer.Granted(Grant($"access-of-{code.Code.Reveal()}")));

    public Task<TokenAnswer> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken) => Task.FromResult(RefreshAnswer);

    public Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken)
    {
        ThrowFailure();
        var user = grant.AccessToken.Reveal();
        return Task.FromResult(new PlatformAccount(user, "seller@example.com"));
    }

    public Task RevokeAsync(Secret token, CancellationToken cancellationToken)
    {
        Revocations++;
        return Task.CompletedTask;
    }

    private static TokenGrant Grant(string accessToken) => new()
    {
        AccessToken = new Secret(accessToken),
        RefreshToken = new Secret("refresh-token-value"),
        ExpiresIn = TimeSpan.FromHours(1),
        Scopes = ["meeting:write"],
    };

    private void ThrowFailure()
    {
        if (Failure is { } failure)
            throw failure;
    }
}
