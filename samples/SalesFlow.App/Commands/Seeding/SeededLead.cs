using System.Globalization;

namespace SalesFlow.App.Commands.Seeding;

/// <summary>A made-up lead: somebody at a made-up company.</summary>
internal sealed record SeededLead(Guid Id, string UserId, string Name, string Company, string Email, DateTime CreatedAt)
{
    public static BulkTable Table { get; } = new("leads", "id", "user_id", "name", "company", "email", "created_at");

    public static IReadOnlyList<SeededLead> Make(string owner, int count, DateTimeOffset now) => [.. Enumerable.Range(1, count).Select(number =>
    {
        var company = $"{SeedWords.Companies[number % SeedWords.Companies.Count]} {number.ToString(CultureInfo.InvariantCulture)}";
        var role = SeedWords.Roles[number % SeedWords.Roles.Count];
        return new SeededLead(Guid.NewGuid(), owner, $"{role}, {company}", company, $"lead-{number}@example.com", now.UtcDateTime);
    })];

    public object?[] ToRow() => [Id, UserId, Name, Company, Email, CreatedAt];
}
