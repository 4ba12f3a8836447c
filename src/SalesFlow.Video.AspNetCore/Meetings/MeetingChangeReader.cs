using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Reads a change; what is wrong with a field is noted there and the field left out.</summary>
internal static class MeetingChangeReader
{
    public static MeetingChange Read(JsonFields fields) => new()
    {
        Title = fields.Text("title"),
        StartTime = InstantText.Read(fields, "start_time"),
        Duration = fields.WholeNumber("duration_minutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        TimeZone = fields.Text("time_zone"),
        Agenda = fields.Text("agenda"),
    };
}
