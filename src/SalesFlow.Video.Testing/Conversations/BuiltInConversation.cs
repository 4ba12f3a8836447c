using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.Conversations;

/// <summary>The conversation of a meeting without a script: the host and one outsider, in the language of the time zone.</summary>
internal static class BuiltInConversation
{
    internal static Conversation Of(Account host, string timeZone)
    {
        var (script, guest) = timeZone is "Europe/Berlin" or "Europe/Vienna" or "Europe/Zurich"
            ? (GermanSalesCall.Script, GermanSalesCall.Guest)
            : (EnglishSalesCall.Script, EnglishSalesCall.Guest);
        return new Conversation
        {
            Turns = [.. script.Split('\n').Select(line => new Turn(line[0] == 'H' ? host.DisplayName : guest, line[3..].Trim()))],
            Attendees =
            [
                new Attendee { Name = host.DisplayName, Email = host.Email, SignedInAs = host.Id, IsInternal = true },
                new Attendee { Name = guest },
            ],
        };
    }
}
