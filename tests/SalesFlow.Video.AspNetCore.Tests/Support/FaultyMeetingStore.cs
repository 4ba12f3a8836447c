using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>The store of the core, with faults: saves that lose a race, finds that fail.</summary>
internal sealed class FaultyMeetingStore(IMeetingStore inner) : IMeetingStore
{
    public bool LosesRaces { get; set; }

    public Exception? Failure { get; set; }

    /// <summary>Puts itself in front of the store that is registered.</summary>
    public static void Register(IServiceCollection services)
    {
        var registered = services.Single(service => service.ServiceType == typeof(IMeetingStore));
        services.Remove(registered);
        services.AddSingleton(provider => new FaultyMeetingStore(
            (IMeetingStore)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!)));
        services.AddSingleton<IMeetingStore>(provider => provider.GetRequiredService<FaultyMeetingStore>());
    }

    public Task<IdempotentAdd> AddAsync(
        Meeting meeting, IdempotencyKey? idempotencyKey, IReadOnlyList<MeetingCommand> commands, CancellationToken cancellationToken) =>
        inner.AddAsync(meeting, idempotencyKey, commands, cancellationToken);

    public Task<MeetingSave> SaveAsync(
        Meeting meeting, long readVersion, IReadOnlyList<MeetingCommand> commands, IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken) =>
        LosesRaces ? Task.FromResult(MeetingSave.VersionConflict) : inner.SaveAsync(meeting, readVersion, commands, events, cancellationToken);

    public Task<Meeting?> FindAsync(MeetingId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<Meeting?> FindAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken) =>
        Failure is null ? inner.FindAsync(owner, id, cancellationToken) : throw Failure;

    public Task<(Meeting Meeting, MeetingCommand Command)?> FindCommandAsync(Guid commandId, CancellationToken cancellationToken) =>
        inner.FindCommandAsync(commandId, cancellationToken);

    public Task<IReadOnlyList<MeetingCommand>> ListCommandsAsync(MeetingId id, CancellationToken cancellationToken) =>
        inner.ListCommandsAsync(id, cancellationToken);

    public Task<IReadOnlySet<string>> FindKnownAsync(
        IntegrationId integrationId, IReadOnlyCollection<string> platformMeetingIds, CancellationToken cancellationToken) =>
        inner.FindKnownAsync(integrationId, platformMeetingIds, cancellationToken);

    public Task<IReadOnlyList<Meeting>> ListByPlatformIdAsync(
        MeetingPlatform platform, string platformMeetingId, CancellationToken cancellationToken) =>
        inner.ListByPlatformIdAsync(platform, platformMeetingId, cancellationToken);

    public Task<MeetingPage> ListAsync(MeetingQuery query, CancellationToken cancellationToken) => inner.ListAsync(query, cancellationToken);
}
