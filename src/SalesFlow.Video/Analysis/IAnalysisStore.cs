using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Analysis;

/// <summary>Keeps analyses, one for each run. Each method is one transaction; implementations are thread-safe.</summary>
[Experimental("SFV0001")]
public interface IAnalysisStore
{
    /// <summary>Returns the analysis of a run, or null.</summary>
    Task<StoredAnalysis?> FindAsync(OccurrenceId id, CancellationToken cancellationToken = default);

    /// <summary>Inserts (read version 0) or replaces an analysis, raises its version and stores the events that this causes.</summary>
    /// <returns>False, and nothing changes, when the version read is no longer the stored one, or there is one already.</returns>
    Task<bool> SaveAsync(
        StoredAnalysis analysis, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken = default);
}
