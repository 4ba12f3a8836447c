using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video;

/// <summary>Names a video platform by its wire name, such as <c>zoom</c>; an open set, so that an application can add its own.</summary>
/// <remarks>Equality is by name, ordinal. The default value names no platform and is refused wherever a platform is expected.</remarks>
public readonly record struct MeetingPlatform
{
    private const int LongestName = 32;

    private readonly string? _name;

    private MeetingPlatform(string name) => _name = name;

    /// <summary>Zoom, <c>zoom</c> on the wire.</summary>
    public static MeetingPlatform Zoom { get; } = new("zoom");

    /// <summary>Microsoft Teams, <c>teams</c> on the wire.</summary>
    public static MeetingPlatform Teams { get; } = new("teams");

    /// <summary>Google Meet, <c>google_meet</c> on the wire.</summary>
    public static MeetingPlatform GoogleMeet { get; } = new("google_meet");

    /// <summary>The wire name: lower-case letters, digits and underscores; empty for the default value.</summary>
    public string Name => _name ?? "";

    /// <summary>Returns the platform with this wire name, known to the application or not.</summary>
    /// <exception cref="FormatException">The name is empty, longer than 32 characters, or holds anything but a-z, 0-9 and underscores.</exception>
    public static MeetingPlatform Parse(string s) =>
        TryParse(s, out var platform)
            ? platform
            : throw new FormatException("A platform name has 1 to 32 characters of a-z, 0-9 and underscore, such as 'zoom'.");

    /// <summary>Reads a wire name without throwing; false when it is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out MeetingPlatform result)
    {
        var isName = s is { Length: > 0 and <= LongestName } && s.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
        result = isName ? new MeetingPlatform(s!) : default;
        return isName;
    }

    /// <summary>Returns the wire name.</summary>
    public override string ToString() => Name;
}
