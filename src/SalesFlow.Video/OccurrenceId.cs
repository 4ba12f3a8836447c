using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video;

/// <summary>Identifies one time that a meeting was held.</summary>
public readonly record struct OccurrenceId(Guid Value)
{
    /// <summary>Returns the id of an occurrence, which follows from the meeting and the platform's own id of it.</summary>
    public static OccurrenceId Of(MeetingId meetingId, string platformOccurrenceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(platformOccurrenceId);
        return new(DerivedId.Of($"{meetingId}|{platformOccurrenceId}"));
    }

    /// <summary>Reads an id from its text form.</summary>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static OccurrenceId Parse(string s) => new(Guid.Parse(s));

    /// <summary>Reads an id from its text form without throwing; false when it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out OccurrenceId result)
    {
        var isId = Guid.TryParse(s, out var value);
        result = new(value);
        return isId;
    }

    /// <summary>Returns the id as 32 lower-case hexadecimal digits with hyphens.</summary>
    public override string ToString() => Value.ToString();
}
