using Microsoft.EntityFrameworkCore;
using SalesFlow.App.Database;
using SalesFlow.Video;

namespace SalesFlow.App.Leads;

/// <summary>The leads of salespeople; each sees only their own.</summary>
public sealed class LeadBook(AppDbContext database, TimeProvider timeProvider)
{
    /// <summary>The most leads that one list holds.</summary>
    public const int PageSize = 200;

    /// <summary>Returns the first 200 leads by name, those whose name or company contains a text when one is given.</summary>
    public async Task<List<Lead>> ListAsync(OwnerId owner, string? text = null, CancellationToken cancellationToken = default)
    {
        var leads = Of(owner).OrderBy(lead => lead.Name).ThenBy(lead => lead.Id);
        if (ForeignText.IsBlank(text))
            return await leads.Take(PageSize).ToListAsync(cancellationToken);

        // Compared here, row by row: SQLite knows the cases of ASCII only, and PostgreSQL those of its locale. One salesperson's leads are few.
        var search = SearchText.Of(text!);
        var found = leads.AsAsyncEnumerable().Where(lead =>
            SearchText.Of(lead.Name).Contains(search, StringComparison.Ordinal)
            || (lead.Company is { } company && SearchText.Of(company).Contains(search, StringComparison.Ordinal)));
        return await found.Take(PageSize).ToListAsync(cancellationToken);
    }

    /// <summary>Returns a lead of this owner, or null.</summary>
    public Task<Lead?> FindAsync(OwnerId owner, Guid id, CancellationToken cancellationToken = default) =>
        Of(owner).SingleOrDefaultAsync(lead => lead.Id == id, cancellationToken);

    /// <summary>Returns the names of leads by the ids that meetings carry; ids of nobody or of somebody else's leads are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        OwnerId owner, IEnumerable<string?> leadIds, CancellationToken cancellationToken = default)
    {
        var ids = leadIds.Select(static id => Guid.TryParse(id, out var parsed) ? parsed : (Guid?)null).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<string, string>();

        var found = await Of(owner).Where(lead => ids.Contains(lead.Id)).Select(lead => new { lead.Id, lead.Name }).ToListAsync(cancellationToken);
        return found.ToDictionary(static lead => lead.Id.ToString(), static lead => lead.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Adds a lead and returns it.</summary>
    public async Task<Lead> AddAsync(OwnerId owner, LeadBody body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var now = timeProvider.GetUtcNow();
        var lead = new Lead
        {
            Id = Guid.CreateVersion7(now),
            UserId = owner.Value,
            Name = body.Name,
            Company = body.Company,
            Email = body.Email,
            CreatedAt = now.UtcDateTime,
        };
        database.Leads.Add(lead);
        await database.SaveChangesAsync(cancellationToken);
        return lead;
    }

    /// <summary>Changes a lead; false when this owner has none of this id.</summary>
    public async Task<bool> ChangeAsync(OwnerId owner, Guid id, LeadBody body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var changed = await Of(owner).Where(lead => lead.Id == id).ExecuteUpdateAsync(
            setters => setters
                .SetProperty(static lead => lead.Name, body.Name)
                .SetProperty(static lead => lead.Company, body.Company)
                .SetProperty(static lead => lead.Email, body.Email),
            cancellationToken);
        return changed > 0;
    }

    /// <summary>Removes a lead; false when this owner has none of this id. Meetings keep the id, which then leads to nobody.</summary>
    public async Task<bool> RemoveAsync(OwnerId owner, Guid id, CancellationToken cancellationToken = default) =>
        await Of(owner).Where(lead => lead.Id == id).ExecuteDeleteAsync(cancellationToken) > 0;

    private IQueryable<Lead> Of(OwnerId owner) => database.Leads.AsNoTracking().Where(lead => lead.UserId == owner.Value);
}
