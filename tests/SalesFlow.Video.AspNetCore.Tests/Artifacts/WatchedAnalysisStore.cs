using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

/// <summary>The store of the core, which tells when somebody has looked for an analysis.</summary>
internal sealed class WatchedAnalysisStore(IAnalysisStore inner) : IAnalysisStore
{
    public TaskCompletionSource Looked { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Puts itself in front of the store that is registered.</summary>
    public static void Register(IServiceCollection services)
    {
        var registered = services.Single(static service => service.ServiceType == typeof(IAnalysisStore));
        services.Remove(registered);
        services.AddSingleton(provider => new WatchedAnalysisStore((IAnalysisStore)registered.ImplementationFactory!(provider)));
        services.AddSingleton<IAnalysisStore>(static provider => provider.GetRequiredService<WatchedAnalysisStore>());
    }

    public async Task<IReadOnlyList<StoredAnalysis>> ListAsync(MeetingId meetingId, CancellationToken cancellationToken)
    {
        var found = await inner.ListAsync(meetingId, cancellationToken);
        Looked.TrySetResult();
        return found;
    }

    public Task<bool> SaveAsync(
        StoredAnalysis analysis, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        inner.SaveAsync(analysis, readVersion, events, cancellationToken);
}
