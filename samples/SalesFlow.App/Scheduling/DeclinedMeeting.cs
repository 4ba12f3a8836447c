using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>A meeting that its platform declined, while its form is still open.</summary>
public static class DeclinedMeeting
{
    /// <summary>True when a request asks for just that meeting; false when something was changed.</summary>
    public static bool Is(Meeting declined, ScheduleMeeting request)
    {
        ArgumentNullException.ThrowIfNull(declined);
        ArgumentNullException.ThrowIfNull(request);
        return declined.Platform == request.Platform
            && (request.IntegrationId is null || request.IntegrationId == declined.IntegrationId)
            && declined.Title == request.Title?.Trim()
            && declined.ScheduledStart == request.StartTime
            && declined.Duration == request.Duration
            && declined.TimeZone == request.TimeZone
            && declined.LeadId == request.LeadId
            && declined.MeetingType == request.MeetingType
            && declined.Agenda == request.Agenda
            && (request.Record is null || request.Record == declined.Record)
            && declined.Invitees.SequenceEqual(request.Invitees);
    }
}
