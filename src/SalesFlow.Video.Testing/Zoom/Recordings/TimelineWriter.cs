using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>Writes who spoke when, as the TIMELINE file has it.</summary>
internal static class TimelineWriter
{
    internal static string Write(HeldOccurrence occurrence) => ZoomJson.Write(new JsonObject
    {
        ["timeline"] = Entries(occurrence),
        ["timeline_refine"] = Entries(occurrence),
    });

    private static JsonArray Entries(HeldOccurrence occurrence) => new([.. occurrence.Turns.Select(turn => new JsonObject
    {
        ["ts"] = VttWriter.Time(turn.Start),
        ["users"] = new JsonArray(User(occurrence, turn.Speaker)),
    })]);

    private static JsonObject User(HeldOccurrence occurrence, string speaker)
    {
        var stay = occurrence.Stays.FirstOrDefault(stay => stay.Attendee.Name == speaker);
        return new JsonObject
        {
            ["username"] = speaker,
            ["multiple_people"] = false,
            ["user_id"] = stay is null ? 0 : ZoomIds.ParticipantOf(stay),
            ["zoom_userid"] = ZoomIds.UserOf(stay?.Account),
            ["avatar_url"] = "",
            ["client_type"] = 0,
            ["email_address"] = stay?.Attendee.Email ?? "",
        };
    }
}
