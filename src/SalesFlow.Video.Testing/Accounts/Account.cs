using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Accounts;

/// <summary>A person with a Zoom user, who can connect an app and host meetings.</summary>
public sealed record Account
{
    /// <summary>A licensed user that every simulator knows unless its options say otherwise.</summary>
    public static Account Seller { get; } = new()
    {
        UserId = "sEllerDemoUserAAAAAAA1",
        AccountId = "dEmoAccountAAAAAAAAAA1",
        Email = "seller@example.com",
        FirstName = "Demo",
        LastName = "Seller",
        PersonalMeetingId = 3542471135,
    };

    /// <summary>A user without a licence that every simulator knows unless its options say otherwise.</summary>
    public static Account Basic { get; } = new()
    {
        UserId = "bAsicDemoUserAAAAAAAA2",
        AccountId = "fReeAccountAAAAAAAAAA2",
        Email = "basic@example.com",
        FirstName = "Basic",
        LastName = "Seller",
        PersonalMeetingId = 3542471136,
        IsLicensed = false,
    };

    /// <summary>The user id, which meetings call the host id.</summary>
    public required string UserId { get; init; }

    /// <summary>The id of the company's account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The first name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The last name.</summary>
    public required string LastName { get; init; }

    /// <summary>The number of the personal room.</summary>
    public long PersonalMeetingId { get; init; } = 3542471137;

    /// <summary>Whether the user has a licence (type 2) or is Basic (type 1): no cloud recording, no summaries. Default true.</summary>
    public bool IsLicensed { get; init; } = true;

    /// <summary>Whether the user is still in the account. Default true; without, every call for the user is refused.</summary>
    public bool IsInAccount { get; init; } = true;

    /// <summary>What the account's settings decide where a request is silent. Default: nothing that surprises.</summary>
    public ZoomAccountDefaults Defaults { get; init; } = new();

    /// <summary>The IANA time zone of wall-clock times that come without one. Default <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    internal string DisplayName => $"{FirstName} {LastName}";
}
