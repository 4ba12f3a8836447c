using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video;

/// <summary>Identifies one time that a meeting was held.</summary>
public readonly record struct OccurrenceId(Guid Value)
{
    /// <summary>Returns the id of an occurrence, which follows from the meeting and the platform's own id of it.</summary>
    public static OccurrenceId Of(MeetingId meetingId, string platformOccurrenceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(platformOccurrenceId);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{meetingId}|{platformOccurrenceId}"));
        return new(new Guid(hash.AsSpan(0, 16)));
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
