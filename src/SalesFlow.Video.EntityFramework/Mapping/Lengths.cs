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

    public const int PlatformOccurrenceId = 1024;

    public const int TimeZone = 100;

    public const int LeadId = 100;

    public const int EventType = 100;

    public const int JobKind = 100;

    public const int OrderKey = 100;

    public const int IdempotencyKey = 255;

    /// <summary>Keys of deliveries are hashes and the platforms' message ids.</summary>
    public const int DeliveryKey = 1024;

    /// <summary>Language tags in use have at most 35 characters.</summary>
    public const int Language = 100;

    /// <summary>Names of analyzers, their versions and their models.</summary>
    public const int Analyzer = 200;

    /// <summary>Ids that an analyzer gave.</summary>
    public const int ActionItemId = 100;

    /// <summary>The id of a token key or a certificate.</summary>
    public const int KeyId = 128;

    /// <summary>What a subscription is about. Microsoft names a meeting by more than 200 characters.</summary>
    public const int Resource = 1024;

    /// <summary>A hash in hexadecimal.</summary>
    public const int Hash = 128;
}
