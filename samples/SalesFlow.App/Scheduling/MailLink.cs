using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>An address that opens the viewer's mail program with a letter begun.</summary>
/// <param name="Address">The address.</param>
/// <param name="NamesEverybody">False when there was no room for all recipients: then it names none, since one who is missing is not noticed.</param>
public sealed record MailLink(string Address, bool NamesEverybody)
{
    /// <summary>The most characters of an address: Windows hands about 2,080 to a mail program, and cuts what is longer.</summary>
    public const int Longest = 2000;

    // Less of an agenda tells nobody anything.
    private const int LeastAgenda = 60;

    // Mail programs want the line breaks of the network.
    private const string Break = "\r\n\r\n";

    /// <summary>Returns the link. What does not fit is left out: of the agenda its end, then the recipients, and never time or link.</summary>
    public static MailLink To(IReadOnlyList<Invitee> invitees, Letter letter)
    {
        ArgumentNullException.ThrowIfNull(invitees);
        ArgumentNullException.ThrowIfNull(letter);
        var recipients = string.Join(',', invitees.Select(AddressOf));
        var needed = Compose("", letter, null).Length;
        var namesEverybody = needed + recipients.Length <= Longest;
        if (!namesEverybody)
            recipients = "";

        var room = Longest - needed - recipients.Length - EncodedText.Of(Break).Length;
        var agenda = letter.Agenda is { } whole && room >= LeastAgenda ? EncodedText.Fit(Lines(whole), room) : null;
        return new(Compose(recipients, letter, agenda), namesEverybody);
    }

    private static string Compose(string recipients, Letter letter, string? agenda)
    {
        var body = string.Join(Break, new[] { Lines(letter.Opening), agenda, Lines(letter.Closing) }.OfType<string>());
        return $"mailto:{recipients}?subject={EncodedText.Of(letter.Subject)}&body={EncodedText.Of(body)}";
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");

    private static string AddressOf(Invitee invitee) => EncodedText.Of(invitee.Email).Replace("%40", "@", StringComparison.Ordinal);
}
