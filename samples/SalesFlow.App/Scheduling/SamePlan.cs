using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>Recognizes what one and the same form has made before.</summary>
public static class SamePlan
{
    /// <summary>True when a request asks for just that meeting; false when something was changed.</summary>
    public static bool Is(Meeting meeting, ScheduleMeeting request)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(request);
        request = request.Normalize();
        return meeting.Platform == request.Platform
            && (request.IntegrationId is null || request.IntegrationId == meeting.IntegrationId)
            && meeting.Title == request.Title
            && meeting.ScheduledStart == request.StartTime
            && meeting.Duration == request.Duration
            && meeting.TimeZone == request.TimeZone
            && meeting.LeadId == request.LeadId
            && meeting.MeetingType == request.MeetingType
            && meeting.Agenda == request.Agenda
            && (request.Record is null || request.Record == meeting.Record)
            && meeting.Invitees.SequenceEqual(request.Invitees);
    }
}
