using System.Text.Json;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Meetings as rows and back.</summary>
internal static class MeetingRows
{
    public static MeetingRow ToRow(Meeting meeting)
    {
        var row = new MeetingRow
        {
            Id = meeting.Id.Value,
            UserId = "",
            Platform = "",
            Title = "",
            TitleSearch = "",
            TimeZone = "",
            Invitees = "",
            Status = "",
            SyncState = "",
        };
        Write(meeting, row);
        return row;
    }

    /// <summary>Writes the schedule group, all but id and version.</summary>
    public static void Write(Meeting meeting, MeetingRow row)
    {
        row.UserId = meeting.Owner.Value;
        row.IntegrationId = meeting.IntegrationId.Value;
        row.Platform = meeting.Platform.Name;
        row.PlatformMeetingId = meeting.PlatformMeetingId;
        row.PlatformConferenceId = meeting.PlatformConferenceId;
        row.Title = meeting.Title;
        row.TitleSearch = SearchText.Of(meeting.Title);
        row.JoinUrl = meeting.JoinUrl?.OriginalString;
        row.Password = meeting.Password;
        row.ScheduledStart = meeting.ScheduledStart;
        row.ScheduledEnd = meeting.ScheduledEnd;
        row.PlanHistory = meeting.PastPlans.Count == 0 ? null : StoredJson.Write(meeting.PastPlans);
        row.DurationMinutes = (int)meeting.Duration.TotalMinutes;
        row.TimeZone = meeting.TimeZone;
        row.PlatformTimeZone = meeting.PlatformTimeZone;
        row.MeetingType = meeting.MeetingType;
        row.LeadId = meeting.LeadId;
        row.Agenda = meeting.Agenda;
        row.Invitees = JsonSerializer.Serialize(meeting.Invitees);
        row.Record = meeting.Record;
        row.Status = Words<MeetingStatus>.Of(meeting.Status);
        row.SyncState = Words<SyncState>.Of(meeting.Sync.State);
        row.SyncWhat = meeting.Sync.What is { } what ? Words<MeetingCommandKind>.Of(what) : null;
        row.SyncReason = meeting.Sync.Reason is { } reason ? Words<VideoErrorCode>.Of(reason) : null;
        row.SyncWish = meeting.Sync.Wish is { } wish ? StoredJson.Write(wish) : null;
        row.CreatedAt = meeting.CreatedAt;
        row.UpdatedAt = meeting.UpdatedAt;
    }

    public static Meeting ToMeeting(MeetingRow row) => EarlierRows.Understand(Read(row), row);

    private static Meeting Read(MeetingRow row) => new()
    {
        Id = new MeetingId(row.Id),
        Owner = new OwnerId(row.UserId),
        IntegrationId = new IntegrationId(row.IntegrationId),
        Platform = MeetingPlatform.Parse(row.Platform),
        PlatformMeetingId = row.PlatformMeetingId,
        PlatformConferenceId = row.PlatformConferenceId,
        Title = row.Title,
        JoinUrl = row.JoinUrl is null ? null : new Uri(row.JoinUrl),
        Password = row.Password,
        ScheduledStart = row.ScheduledStart,
        Duration = row.ScheduledEnd - row.ScheduledStart,
        PastPlans = row.PlanHistory is null ? [] : StoredJson.Read<List<PastPlan>>(row.PlanHistory),
        TimeZone = row.TimeZone,
        PlatformTimeZone = row.PlatformTimeZone,
        MeetingType = row.MeetingType,
        LeadId = row.LeadId,
        Agenda = row.Agenda,
        Invitees = JsonSerializer.Deserialize<List<Invitee>>(row.Invitees) ?? [],
        Record = row.Record,
        Status = Words<MeetingStatus>.Read(row.Status),
        Sync = new MeetingSync(
            Words<SyncState>.Read(row.SyncState),
            row.SyncWhat is null ? null : Words<MeetingCommandKind>.Read(row.SyncWhat),
            row.SyncReason is null ? null : Words<VideoErrorCode>.Read(row.SyncReason),
            row.SyncWish is null ? null : StoredJson.Read<MeetingPatch>(row.SyncWish)),
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        Version = row.Version,
    };
}
