using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Reads a scheduling request; what is wrong with a field is noted there and the field left out.</summary>
internal static class ScheduleMeetingReader
{
    public static ScheduleMeeting Read(JsonFields fields, PlatformDirectory platforms) => new()
    {
        Platform = ReadPlatform(fields, platforms),
        Title = fields.Text("title"),
        StartTime = InstantText.Read(fields, "start_time"),
        Duration = fields.WholeNumber("duration_minutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        IntegrationId = ReadIntegration(fields),
        TimeZone = fields.Text("time_zone"),
        MeetingType = fields.Text("meeting_type"),
        LeadId = fields.Text("lead_id"),
        Invitees = [.. fields.Objects("invitees").Select(static invitee => new Invitee(invitee.Text("email") ?? "", invitee.Text("name")))],
        Agenda = fields.Text("agenda"),
        Record = fields.Flag("record"),
    };

    private static MeetingPlatform ReadPlatform(JsonFields fields, PlatformDirectory platforms)
    {
        var name = fields.Text("platform");
        if (!string.IsNullOrEmpty(name) && !MeetingPlatform.TryParse(name, out _))
            fields.Report("platform", VideoErrorCode.UnknownPlatform, UnknownPlatform.Describe(platforms));
        return MeetingPlatform.TryParse(name, out var platform) ? platform : default;
    }

    private static IntegrationId? ReadIntegration(JsonFields fields)
    {
        if (fields.Text("integration_id") is not { } text)
            return null;
        if (IntegrationId.TryParse(text, out var id))
            return id;

        fields.Report("integration_id", VideoErrorCode.InvalidValue, "This is not the id of a connected account.");
        return null;
    }
}
