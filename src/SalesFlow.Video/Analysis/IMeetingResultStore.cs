using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Analysis;

/// <summary>Keeps the results of meetings beside their schedules, with a version of their own. Each method is one transaction; thread-safe.</summary>
[Experimental("SFV0001")]
public interface IMeetingResultStore
{
    /// <summary>Returns the results of these meetings in any order; a meeting without one has an empty result of version 0.</summary>
    Task<IReadOnlyList<MeetingResult>> ListAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken = default);

    /// <summary>Writes a result over the version read and raises the version by one; the schedule of the meeting is not touched.</summary>
    /// <returns>False, and nothing changes, when the version read is no longer the stored one, or there is no such meeting.</returns>
    Task<bool> SaveAsync(MeetingResult result, long readVersion, CancellationToken cancellationToken = default);
}
