using Microsoft.Extensions.Localization;
using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>Writes to those who are asked to come. Dates are absolute, since nobody knows on which day, or where, a letter is read.</summary>
public sealed class Letters(ScheduleSentence sentences, Viewer viewer, IStringLocalizer<SchedulingWords> words)
{
    // Each stands in a letter twice at most, and the letter in an address of limited length.
    private const int RoomOfTitle = 300;
    private const int RoomOfName = 150;

    /// <summary>Asks to come.</summary>
    public Letter Invite(Meeting meeting, string link)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Write(meeting, "LetterInviteSubject", "LetterInvite", [SpanOf(Plan.Of(meeting), meeting)], words["LetterLink", link], Agenda(meeting));
    }

    /// <summary>Tells a new time.</summary>
    public Letter Move(Meeting meeting, string link, Plan before)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(before);
        string[] times = [words["LetterNew", SpanOf(Plan.Of(meeting), meeting)], words["LetterBefore", SpanOf(before, meeting)]];
        return Write(meeting, "LetterMoveSubject", "LetterMove", times, words["LetterSameLink", link], Agenda(meeting));
    }

    /// <summary>Calls off.</summary>
    public Letter Cancel(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Write(meeting, "LetterCancelSubject", "LetterCancel", [SpanOf(Plan.Of(meeting), meeting)], null, null);
    }

    private Letter Write(Meeting meeting, string subject, string sentence, string[] times, string? link, string? agenda)
    {
        // A line break in a subject would begin another header in some mail programs.
        var title = EncodedText.Fit(ForeignText.OneLine(meeting.Title) ?? "", RoomOfTitle);
        string[] paragraphs = [Greet(meeting.Invitees), words[sentence], string.Join('\n', [title, .. times]), .. new[] { link }.OfType<string>()];
        return new(words[subject, title], string.Join("\n\n", paragraphs), words["LetterClosing"], agenda);
    }

    private string Greet(IReadOnlyList<Invitee> invitees) => invitees is [var only] && ForeignText.OneLine(only.Name) is { } name
        ? words["LetterHello", EncodedText.Fit(name, RoomOfName)]
        : words["LetterHelloAll"];

    private string SpanOf(Plan plan, Meeting meeting) => sentences.LongSpanOf(plan, ZoneNames.ZoneOf(meeting, viewer.Zone));

    private string? Agenda(Meeting meeting) => ForeignText.Lines(meeting.Agenda) is { } agenda ? $"{words["Agenda"]}:\n{agenda.Trim()}" : null;
}
