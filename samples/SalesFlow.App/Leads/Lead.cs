namespace SalesFlow.App.Leads;

/// <summary>Somebody who may buy.</summary>
public sealed class Lead
{
    public required Guid Id { get; init; }

    /// <summary>The salesperson whose lead this is.</summary>
    public required string UserId { get; init; }

    public required string Name { get; set; }

    public string? Company { get; set; }

    /// <summary>What the company adds to the name; null when that is it already.</summary>
    public string? CompanyBesideName => string.IsNullOrWhiteSpace(Company) || Company == Name ? null : Company;

    public string? Email { get; set; }

    public required DateTime CreatedAt { get; init; }
}
