using System.ComponentModel.DataAnnotations;

namespace SalesFlow.App.Leads;

/// <summary>A lead on the wire.</summary>
public sealed record LeadBody
{
    public const int LongestText = 200;
    public const int LongestEmail = 254;

    public Guid Id { get; init; }

    [Required, StringLength(LongestText)]
    public required string Name { get; init; }

    [StringLength(LongestText)]
    public string? Company { get; init; }

    [EmailAddress, StringLength(LongestEmail)]
    public string? Email { get; init; }

    public static LeadBody Of(Lead lead) => new() { Id = lead.Id, Name = lead.Name, Company = lead.Company, Email = lead.Email };
}
