using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores.Occurrences;

/// <summary>Occurrences with their artifacts as rows and back.</summary>
internal static class OccurrenceRows
{
    public static OccurrenceRow ToRow(Occurrence occurrence)
    {
        var row = new OccurrenceRow { Id = occurrence.Id.Value, PlatformOccurrenceId = "" };
        Write(occurrence, row);
        return row;
    }

    /// <summary>Writes all but id and version.</summary>
    public static void Write(Occurrence occurrence, OccurrenceRow row)
    {
        row.MeetingId = occurrence.MeetingId.Value;
        row.PlatformOccurrenceId = occurrence.PlatformOccurrenceId;
        row.ActualStart = occurrence.ActualStart;
        row.ActualEnd = occurrence.ActualEnd;
        row.IsOrganizerAlone = occurrence.IsOrganizerAlone;

        row.Artifacts.RemoveAll(stored => occurrence.Artifacts.All(artifact => Words<ArtifactKind>.Of(artifact.Kind) != stored.Kind));
        foreach (var artifact in occurrence.Artifacts)
            Write(artifact, row);
    }

    public static Occurrence ToOccurrence(OccurrenceRow row) => new()
    {
        Id = new OccurrenceId(row.Id),
        MeetingId = new MeetingId(row.MeetingId),
        PlatformOccurrenceId = row.PlatformOccurrenceId,
        ActualStart = row.ActualStart,
        ActualEnd = row.ActualEnd,
        IsOrganizerAlone = row.IsOrganizerAlone,
        Artifacts = [.. row.Artifacts.Select(ToArtifact).OrderBy(static artifact => artifact.Kind)],
        Version = row.Version,
    };

    private static void Write(Artifact artifact, OccurrenceRow occurrence)
    {
        var kind = Words<ArtifactKind>.Of(artifact.Kind);
        var row = occurrence.Artifacts.Find(stored => stored.Kind == kind);
        if (row is null)
            occurrence.Artifacts.Add(row = new ArtifactRow { Kind = kind, State = "", Recordings = "" });

        row.State = Words<ArtifactState>.Of(artifact.State);
        row.Reason = artifact.Reason is { } reason ? Words<ArtifactReason>.Of(reason) : null;
        row.Deadline = artifact.Deadline;
        row.IsAnnounced = artifact.IsAnnounced;
        row.AvailableAt = artifact.AvailableAt;
        row.Recordings = StoredJson.Write(artifact.Recordings);
    }

    private static Artifact ToArtifact(ArtifactRow row) => new()
    {
        Kind = Words<ArtifactKind>.Read(row.Kind),
        State = Words<ArtifactState>.Read(row.State),
        Reason = row.Reason is null ? null : Words<ArtifactReason>.Read(row.Reason),
        Deadline = row.Deadline,
        IsAnnounced = row.IsAnnounced,
        AvailableAt = row.AvailableAt,
        Recordings = StoredJson.Read<List<Recording>>(row.Recordings),
    };
}
