using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores.Occurrences;

/// <summary>Participants as rows and back.</summary>
internal static class ParticipantRows
{
    /// <summary>Orders participants by first join, then by name.</summary>
    public static IEnumerable<ParticipantRow> ToRows(MeetingId meetingId, OccurrenceId id, IEnumerable<Participant> participants) => participants
        .OrderBy(static participant => participant.JoinedAt ?? DateTimeOffset.MaxValue)
        .ThenBy(static participant => participant.Name, StringComparer.Ordinal)
        .Select((participant, position) => new ParticipantRow
        {
            Id = Guid.NewGuid(),
            MeetingId = meetingId.Value,
            OccurrenceId = id.Value,
            Position = position,
            Name = participant.Name,
            Email = participant.Email,
            UserId = participant.PlatformUserId,
            IsInternal = participant.IsInternalUser,
            JoinedAt = participant.JoinedAt,
            LeftAt = participant.LeftAt,
            DurationSeconds = (int)participant.Duration.TotalSeconds,
            Sessions = StoredJson.Write(participant.Sessions),
        });

    public static Participant ToParticipant(ParticipantRow row) => new()
    {
        Name = row.Name,
        Email = row.Email,
        PlatformUserId = row.UserId,
        IsInternalUser = row.IsInternal,
        Sessions = StoredJson.Read<List<ParticipantSession>>(row.Sessions),
    };
}
