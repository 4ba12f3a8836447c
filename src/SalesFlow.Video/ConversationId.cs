using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video;

/// <summary>Identifies a conversation: what was said in all occurrences of a meeting that belong together.</summary>
public readonly record struct ConversationId(Guid Value)
{
    /// <summary>Returns the id of a meeting's own conversation, which follows from the meeting.</summary>
    public static ConversationId Of(MeetingId meetingId) => Of("meeting", meetingId.Value);

    /// <summary>Returns the id of another call on the link of a meeting, which is a conversation of its own.</summary>
    public static ConversationId Of(OccurrenceId occurrenceId) => Of("occurrence", occurrenceId.Value);

    /// <summary>Reads an id from its text form.</summary>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static ConversationId Parse(string s) => new(Guid.Parse(s));

    /// <summary>Reads an id from its text form without throwing; false when it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ConversationId result)
    {
        var isId = Guid.TryParse(s, out var value);
        result = new(value);
        return isId;
    }

    /// <summary>Returns the id as 32 lower-case hexadecimal digits with hyphens.</summary>
    public override string ToString() => Value.ToString();

    private static ConversationId Of(string kind, Guid value) =>
        new(DerivedId.Of($"conversation|{kind}|{value}"));
}
