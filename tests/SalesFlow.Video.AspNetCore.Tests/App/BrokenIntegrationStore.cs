using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.AspNetCore.Tests.App;

/// <summary>A store that always fails, with a message that nobody outside may see.</summary>
internal sealed class BrokenIntegrationStore : IIntegrationStore
{
    public const string Message = "the password of the database";

    public Task<Integration?> FindAsync(IntegrationId id, CancellationToken cancellationToken = default) => throw new InvalidOperationException(Message);

    public Task<Integration?> FindAccountAsync(OwnerId owner, MeetingPlatform platform, string platformUserId, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException(Message);

    public Task<IReadOnlyList<Integration>> ListAccountsAsync(MeetingPlatform platform, string platformUserId, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException(Message);

    public Task<IReadOnlyList<Integration>> ListAsync(OwnerId owner, CancellationToken cancellationToken = default) => throw new InvalidOperationException(Message);

    public Task<bool> SaveAsync(Integration integration, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException(Message);

    public Task SetDefaultAsync(OwnerId owner, IntegrationId id, CancellationToken cancellationToken = default) => throw new InvalidOperationException(Message);
}
