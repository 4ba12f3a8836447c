using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Zoom.Instances;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>Writes who spoke when, as the TIMELINE file has it.</summary>
internal static class TimelineWriter
{
    internal static string Write(MeetingInstance instance) => ZoomJson.Write(new JsonObject
    {
        ["timeline"] = Entries(instance),
        ["timeline_refine"] = Entries(instance),
    });

    private static JsonArray Entries(MeetingInstance instance) => new([.. instance.Turns.Select(turn => new JsonObject
    {
        ["ts"] = VttWriter.Time(turn.Start),
        ["users"] = new JsonArray(User(instance, turn.Speaker)),
    })]);

    private static JsonObject User(MeetingInstance instance, string speaker)
    {
        var stay = instance.Stays.FirstOrDefault(stay => stay.Attendee.Name == speaker);
        return new JsonObject
        {
            ["username"] = speaker,
            ["multiple_people"] = false,
            ["user_id"] = stay?.PersonId ?? 0,
            ["zoom_userid"] = stay?.Attendee.UserId ?? "",
            ["avatar_url"] = "",
            ["client_type"] = 0,
            ["email_address"] = stay?.Attendee.Email ?? "",
        };
    }
}
