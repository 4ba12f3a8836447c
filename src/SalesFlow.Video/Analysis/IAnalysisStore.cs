using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Analysis;

/// <summary>Keeps analyses, one for each conversation. Each method is one transaction; implementations are thread-safe.</summary>
/// <remarks>
/// A row is kept under an occurrence of its meeting: under the one that the analysis names, or another one when that has a row already.
/// Those that were kept before there were conversations have no <see cref="StoredAnalysis.ConversationId"/>.
/// </remarks>
[Experimental("SFV0001")]
public interface IAnalysisStore
{
    /// <summary>Returns all analyses of a meeting, the latest first.</summary>
    Task<IReadOnlyList<StoredAnalysis>> ListAsync(MeetingId meetingId, CancellationToken cancellationToken = default);

    /// <summary>Inserts (read version 0) or replaces an analysis, raises its version and stores the events that this causes.</summary>
    /// <remarks>
    /// What is replaced is the analysis of the same conversation, or else the one under the same occurrence, which thereby becomes that
    /// of the conversation.
    /// </remarks>
    /// <returns>
    /// False, and nothing changes, when the version read is no longer the stored one, there is one already, or each occurrence of the
    /// meeting has another one.
    /// </returns>
    Task<bool> SaveAsync(
        StoredAnalysis analysis, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken = default);
}
