using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>A store that somebody else saves to just before a save of ours arrives, as often as a test likes.</summary>
internal sealed class MeddledMeetingStore(IMeetingStore store) : IMeetingStore
{
    /// <summary>What somebody else does, each to one meeting.</summary>
    public Queue<Func<Meeting, Meeting>> Meddling { get; } = new();

    public static void AddTo(IServiceCollection services)
    {
        var registered = services.Last(static service => service.ServiceType == typeof(IMeetingStore));
        services.AddSingleton(provider => new MeddledMeetingStore(
            (IMeetingStore)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!)));
        services.AddSingleton<IMeetingStore>(static provider => provider.GetRequiredService<MeddledMeetingStore>());
    }

    public async Task<MeetingSave> SaveAsync(
        Meeting meeting, long readVersion, IReadOnlyList<MeetingCommand> commands, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        if (Meddling.TryDequeue(out var meddle) && await store.FindAsync(meeting.Id, cancellationToken) is { } latest)
            await store.SaveAsync(meddle(latest), latest.Version, [], [], cancellationToken);
        return await store.SaveAsync(meeting, readVersion, commands, events, cancellationToken);
    }

    public Task<IdempotentAdd> AddAsync(Meeting meeting, IdempotencyKey? key, IReadOnlyList<MeetingCommand> commands, CancellationToken cancellationToken) =>
        store.AddAsync(meeting, key, commands, cancellationToken);

    public Task<Meeting?> FindAsync(MeetingId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Meeting?> FindAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken) => store.FindAsync(owner, id, cancellationToken);

    public Task<(Meeting Meeting, MeetingCommand Command)?> FindCommandAsync(Guid commandId, CancellationToken cancellationToken) =>
        store.FindCommandAsync(commandId, cancellationToken);

    public Task<IReadOnlyList<MeetingCommand>> ListCommandsAsync(MeetingId id, CancellationToken cancellationToken) =>
        store.ListCommandsAsync(id, cancellationToken);

    public Task<IReadOnlySet<string>> FindKnownAsync(
        IntegrationId integration, IReadOnlyCollection<string> platformMeetingIds, CancellationToken cancellationToken) =>
        store.FindKnownAsync(integration, platformMeetingIds, cancellationToken);

    public Task<IReadOnlyList<Meeting>> ListByPlatformIdAsync(MeetingPlatform platform, string platformMeetingId, CancellationToken cancellationToken) =>
        store.ListByPlatformIdAsync(platform, platformMeetingId, cancellationToken);

    public Task<MeetingPage> ListAsync(MeetingQuery query, CancellationToken cancellationToken) => store.ListAsync(query, cancellationToken);
}
