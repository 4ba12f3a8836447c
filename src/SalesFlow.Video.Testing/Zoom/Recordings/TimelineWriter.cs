using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>Writes who spoke when, as the TIMELINE file has it.</summary>
internal static class TimelineWriter
{
    internal static string Write(HeldOccurrence instance) => ZoomJson.Write(new JsonObject
    {
        ["timeline"] = Entries(instance),
        ["timeline_refine"] = Entries(instance),
    });

    private static JsonArray Entries(HeldOccurrence instance) => new([.. instance.Turns.Select(turn => new JsonObject
    {
        ["ts"] = VttWriter.Time(turn.Start),
        ["users"] = new JsonArray(User(instance, turn.Speaker)),
    })]);

    private static JsonObject User(HeldOccurrence instance, string speaker)
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
