using System.Web;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Proofs.Passive;

/// <summary>A platform of a proof in simulated time: everybody may connect, nothing is recorded, and nothing is changed from our side.</summary>
public abstract class PassivePlatform(MeetingPlatform name) : IMeetingProvider, IOAuthClient
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new PlatformDescriptor
        {
            Platform = name,
            DisplayName = name.Name,
            IntegrationSlug = name.Name,
            WebhookSlug = name.Name,
        });
        services.AddKeyedSingleton<IOAuthClient>(name, this);
        services.AddKeyedSingleton<IMeetingProvider>(name, this);
    }

    /// <summary>Adds the core as every such proof wants it.</summary>
    public static SalesFlowVideoBuilder AddCoreTo(IServiceCollection services) => services.AddLogging().AddSalesFlowVideo(static options =>
    {
        options.PublicBaseUrl = new Uri("https://crm.example.com");
        options.TokenKeys.Current = "proof";
        options.TokenKeys.Keys["proof"] = Convert.ToBase64String(new byte[32]);
    });

    /// <summary>Connects an account of this owner's.</summary>
    public async Task ConnectAsync(IServiceProvider services, OwnerId owner, CancellationToken cancellationToken)
    {
        var integrations = services.GetRequiredService<VideoIntegrations>();
        var begun = await integrations.BeginAsync(owner, name, cancellationToken: cancellationToken);
        var state = HttpUtility.ParseQueryString(begun.Value!.Query)["state"]!;
        await integrations.CompleteAsync(owner, name, new OAuthCallback { State = state, Code = new Secret("code") }, cancellationToken);
    }

    public virtual MeetingCapabilities GetCapabilities(Integration integration) => new()
    {
        Create = Capability.Available,
        Read = Capability.Available,
        Update = Capability.Available,
        Cancel = Capability.Available,
        Recordings = Capability.Available,
        Transcripts = Capability.Available,
        Attendance = Capability.Available,
    };

    public abstract Task<PlatformMeeting> CreateAsync(Integration integration, MeetingDraft draft, CancellationToken cancellationToken);

    public abstract Task<PlatformMeeting?> FindAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken);

    public abstract IAsyncEnumerable<PlatformMeeting> ListUpcomingAsync(Integration integration, CancellationToken cancellationToken);

    public abstract Task<IReadOnlyList<PlatformOccurrence>> ListOccurrencesAsync(
        Integration integration, string platformConferenceId, CancellationToken cancellationToken);

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

    public Uri BuildAuthorizationUri(AuthorizationRequest request) => new($"https://{name}.example/consent?state={request.State.Reveal()}");

    public Task<TokenAnswer> ExchangeAsync(AuthorizationCode code, CancellationToken cancellationToken) => Task.FromResult<TokenAnswer>(Grant());

    public Task<TokenAnswer> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken) => Task.FromResult<TokenAnswer>(Grant());

    public Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken) =>
        Task.FromResult(new PlatformAccount(Guid.NewGuid().ToString(), "seller@example.com"));

    public Task RevokeAsync(Secret token, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes the meeting of a draft.</summary>
    protected PlatformMeeting MeetingOf(string id, MeetingDraft draft) => new()
    {
        Id = id,
        Title = draft.Title,
        Start = draft.Start,
        Duration = draft.Duration,
        TimeZone = draft.TimeZone,
        Agenda = "",
        Records = false,
        JoinUrl = new Uri($"https://{name}.example/j"),
    };

    private static TokenAnswer.Granted Grant() => new(new TokenGrant
    {
        AccessToken = new Secret("access"),
        RefreshToken = new Secret("refresh"),
        ExpiresIn = TimeSpan.FromHours(1),
    });
}
