using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Conversations;

/// <summary>The conversation of a meeting without a script: the host and one outsider, in the language of the time zone.</summary>
internal static class BuiltInConversation
{
    internal static Conversation For(ZoomMeeting meeting)
    {
        var (script, guest) = meeting.TimeZone is "Europe/Berlin" or "Europe/Vienna" or "Europe/Zurich"
            ? (GermanSalesCall.Script, GermanSalesCall.Guest)
            : (EnglishSalesCall.Script, EnglishSalesCall.Guest);
        var host = meeting.Host;
        return new Conversation
        {
            Turns = [.. script.Split('\n').Select(line => new Turn(line[0] == 'H' ? host.DisplayName : guest, line[3..].Trim()))],
            Attendees =
            [
                new Attendee { Name = host.DisplayName, Email = host.Email, UserId = host.UserId, IsInternal = true },
                new Attendee { Name = guest },
            ],
        };
    }
}
