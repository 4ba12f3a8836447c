using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video;

/// <summary>Identifies a user's linked account. Ids of later rows sort after earlier ones, to the millisecond.</summary>
public readonly record struct IntegrationId(Guid Value)
{
    /// <summary>Makes a new id at this moment.</summary>
    public static IntegrationId New(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        return new(Guid.CreateVersion7(timeProvider.GetUtcNow()));
    }

    /// <summary>Reads an id from its text form.</summary>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static IntegrationId Parse(string s) => new(Guid.Parse(s));

    /// <summary>Reads an id from its text form without throwing; false when it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out IntegrationId result)
    {
        var isId = Guid.TryParse(s, out var value);
        result = new(value);
        return isId;
    }

    /// <summary>Returns the id as 32 lower-case hexadecimal digits with hyphens.</summary>
    public override string ToString() => Value.ToString();
}
