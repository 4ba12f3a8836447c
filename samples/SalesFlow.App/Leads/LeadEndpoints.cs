using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using SalesFlow.Video;

namespace SalesFlow.App.Leads;

/// <summary>The leads of the signed-in salesperson; their meetings are listed with <c>/api/video-meetings/meetings?lead_id=</c>.</summary>
internal static class LeadEndpoints
{
    public static void AddLeads(this IServiceCollection services)
    {
        services.AddScoped<LeadBook>();
        services.AddScoped<LeadDates>();
    }

    public static void MapLeads(this WebApplication app)
    {
        var leads = app.MapGroup("/api/leads").WithTags("Leads").RequireAuthorization();
        leads.MapGet("/", ListAsync).WithSummary("Lists the first 200 leads by name");
        leads.MapGet("/{id:guid}", FindAsync).WithSummary("Shows a lead");
        leads.MapPost("/", AddAsync).WithSummary("Adds a lead");
        leads.MapPut("/{id:guid}", ChangeAsync).WithSummary("Changes a lead");
        leads.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Deletes a lead; meetings with them stay");
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
        var (lead, errors) = LeadForm.Of(body).Read();
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(ByField(errors));

        var added = await leads.AddAsync(OwnerOf(user), lead, cancellationToken);
        return TypedResults.Created($"/api/leads/{added.Id}", LeadBody.Of(added));
    }

    private static async Task<Results<Ok<LeadBody>, NotFound, ValidationProblem>> ChangeAsync(
        Guid id, LeadBody body, ClaimsPrincipal user, LeadBook leads, CancellationToken cancellationToken)
    {
        var (lead, errors) = LeadForm.Of(body).Read();
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(ByField(errors));

        return await leads.ChangeAsync(OwnerOf(user), id, lead, cancellationToken) ? TypedResults.Ok(lead with { Id = id }) : TypedResults.NotFound();
    }

    private static async Task<Results<NoContent, NotFound>> RemoveAsync(
        Guid id, ClaimsPrincipal user, LeadBook leads, CancellationToken cancellationToken) =>
        await leads.RemoveAsync(OwnerOf(user), id, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static Dictionary<string, string[]> ByField(IEnumerable<FieldError> errors) =>
        errors.ToDictionary(static error => error.Field, static error => new[] { error.Detail });

    private static OwnerId OwnerOf(ClaimsPrincipal user) => new(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
}
