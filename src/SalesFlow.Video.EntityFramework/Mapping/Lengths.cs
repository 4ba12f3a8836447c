namespace SalesFlow.Video.EntityFramework.Mapping;

/// <summary>The longest names, codes and ids that the tables keep.</summary>
internal static class Lengths
{
    public const int Platform = 32;

    /// <summary>States, kinds and reasons: our own words.</summary>
    public const int Word = 50;

    /// <summary>A host's name with a random suffix.</summary>
    public const int Node = 320;

    public const int Email = 320;

    public const int PlatformUserId = 255;

    /// <summary>Google's event ids have up to 1,024 characters.</summary>
    public const int PlatformMeetingId = 1024;

    public const int TimeZone = 100;

    public const int LeadId = 100;

    public const int EventType = 100;

    public const int JobKind = 100;

    public const int OrderKey = 100;

    public const int IdempotencyKey = 255;

    /// <summary>A hash in hexadecimal.</summary>
    public const int Hash = 128;
}
