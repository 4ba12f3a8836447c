using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SalesFlow.App.Database;

namespace SalesFlow.App.Leads;

/// <summary>The leads of the signed-in salesperson; their meetings are listed with <c>/api/video-meetings/meetings?lead_id=</c>.</summary>
internal static class LeadEndpoints
{
    private const int PageSize = 200;

    public static void MapLeads(this WebApplication app)
    {
        var leads = app.MapGroup("/api/leads").WithTags("Leads").RequireAuthorization();
        leads.MapGet("/", ListAsync).WithSummary("Lists the first 200 leads by name");
        leads.MapGet("/{id:guid}", FindAsync).WithSummary("Shows a lead");
        leads.MapPost("/", AddAsync).WithSummary("Adds a lead");
    }

    private static async Task<Ok<List<LeadBody>>> ListAsync(ClaimsPrincipal user, AppDbContext database, CancellationToken cancellationToken)
    {
        var owner = OwnerOf(user);
        var leads = await database.Leads.AsNoTracking()
            .Where(lead => lead.UserId == owner)
            .OrderBy(lead => lead.Name)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(leads.ConvertAll(LeadBody.Of));
    }

    private static async Task<Results<Ok<LeadBody>, NotFound>> FindAsync(
        Guid id, ClaimsPrincipal user, AppDbContext database, CancellationToken cancellationToken)
    {
        var owner = OwnerOf(user);
        var found = await database.Leads.AsNoTracking().SingleOrDefaultAsync(lead => lead.Id == id && lead.UserId == owner, cancellationToken);
        return found is null ? TypedResults.NotFound() : TypedResults.Ok(LeadBody.Of(found));
    }

    private static async Task<Results<Created<LeadBody>, ValidationProblem>> AddAsync(
        LeadBody body, ClaimsPrincipal user, AppDbContext database, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (FindProblems(body) is { Count: > 0 } problems)
            return TypedResults.ValidationProblem(problems);

        var now = timeProvider.GetUtcNow();
        var lead = new Lead
        {
            Id = Guid.CreateVersion7(now),
            UserId = OwnerOf(user),
            Name = body.Name,
            Company = body.Company,
            Email = body.Email,
            CreatedAt = now.UtcDateTime,
        };
        database.Leads.Add(lead);
        await database.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/leads/{lead.Id}", LeadBody.Of(lead));
    }

    private static Dictionary<string, string[]> FindProblems(LeadBody body)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(body, new ValidationContext(body), results, validateAllProperties: true);
        return results.ToDictionary(
            static result => JsonNamingPolicy.SnakeCaseLower.ConvertName(result.MemberNames.First()), static result => new[] { result.ErrorMessage! });
    }

    private static string OwnerOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier)!;
}
