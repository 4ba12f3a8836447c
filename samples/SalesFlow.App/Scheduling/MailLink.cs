using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>An address that opens the viewer's mail program with a letter begun.</summary>
public static class MailLink
{
    public static string To(IEnumerable<Invitee> invitees, string subject, string body)
    {
        var recipients = string.Join(',', invitees.Select(static invitee => Uri.EscapeDataString(invitee.Email).Replace("%40", "@", StringComparison.Ordinal)));

        // Mail programs want the line breaks of the network.
        return $"mailto:{recipients}?subject={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString(body.ReplaceLineEndings("\r\n"))}";
    }
}
