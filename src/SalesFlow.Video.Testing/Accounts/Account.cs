namespace SalesFlow.Video.Testing.Accounts;

/// <summary>A person of a company, with an account at every simulated platform: who connects apps and hosts meetings.</summary>
public sealed record Account
{
    /// <summary>A licensed user whom every simulator knows unless its options say otherwise.</summary>
    public static Account Seller { get; } = new()
    {
        Id = "demo-seller",
        Company = "demo-company",
        Email = "seller@example.com",
        FirstName = "Demo",
        LastName = "Seller",
    };

    /// <summary>A user without a licence whom every simulator knows unless its options say otherwise.</summary>
    public static Account Basic { get; } = new()
    {
        Id = "basic-seller",
        Company = "free-company",
        Email = "basic@example.com",
        FirstName = "Basic",
        LastName = "Seller",
        IsLicensed = false,
    };

    /// <summary>What scripts and the control API call the person. Each platform has an id of its own for them, made from this one.</summary>
    public required string Id { get; init; }

    /// <summary>What people of one company have in common; each platform makes its own id of the company from it.</summary>
    public required string Company { get; init; }

    /// <summary>The e-mail address, the same at every platform.</summary>
    public required string Email { get; init; }

    /// <summary>The first name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The last name.</summary>
    public required string LastName { get; init; }

    /// <summary>Whether the person has a licence, without which nothing is recorded in the cloud. Default true.</summary>
    public bool IsLicensed { get; init; } = true;

    /// <summary>Whether the person is still in the company. Default true; without, the platforms refuse every call for them.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The IANA time zone of wall-clock times that come without one. Default <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    internal string DisplayName => $"{FirstName} {LastName}";
}
