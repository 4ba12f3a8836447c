using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SalesFlow.App.Database;
using SalesFlow.Video;

namespace SalesFlow.App.Leads;

/// <summary>The leads of the signed-in salesperson; their meetings are listed with <c>/api/video-meetings/meetings?lead_id=</c>.</summary>
internal static class LeadEndpoints
{
    public static void AddLeads(this IServiceCollection services)
    {
        services.AddScoped(static provider => new LeadBook(provider.GetRequiredService<AppDbContext>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<LeadDates>();
    }

    public static void MapLeads(this WebApplication app)
    {
        var leads = app.MapGroup("/api/leads").WithTags("Leads").RequireAuthorization();
        leads.MapGet("/", ListAsync).WithSummary("Lists the first 200 leads by name");
        leads.MapGet("/{id:guid}", FindAsync).WithSummary("Shows a lead");
        leads.MapPost("/", AddAsync).WithSummary("Adds a lead");
    }

    private static async Task<Ok<List<LeadBody>>> ListAsync(ClaimsPrincipal user, LeadBook leads, CancellationToken cancellationToken) =>
        TypedResults.Ok((await leads.ListAsync(OwnerOf(user), cancellationToken: cancellationToken)).ConvertAll(LeadBody.Of));

    private static async Task<Results<Ok<LeadBody>, NotFound>> FindAsync(
        Guid id, ClaimsPrincipal user, LeadBook leads, CancellationToken cancellationToken)
    {
        var found = await leads.FindAsync(OwnerOf(user), id, cancellationToken);
        return found is null ? TypedResults.NotFound() : TypedResults.Ok(LeadBody.Of(found));
    }

    private static async Task<Results<Created<LeadBody>, ValidationProblem>> AddAsync(
        LeadBody body, ClaimsPrincipal user, LeadBook leads, CancellationToken cancellationToken)
    {
        if (FindProblems(body) is { Count: > 0 } problems)
            return TypedResults.ValidationProblem(problems);

        var lead = await leads.AddAsync(OwnerOf(user), body, cancellationToken);
        return TypedResults.Created($"/api/leads/{lead.Id}", LeadBody.Of(lead));
    }

    private static Dictionary<string, string[]> FindProblems(LeadBody body)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(body, new ValidationContext(body), results, validateAllProperties: true);
        return results.ToDictionary(
            static result => JsonNamingPolicy.SnakeCaseLower.ConvertName(result.MemberNames.First()), static result => new[] { result.ErrorMessage! });
    }

    private static OwnerId OwnerOf(ClaimsPrincipal user) => new(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
}
