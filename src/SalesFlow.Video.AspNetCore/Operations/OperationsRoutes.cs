using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.AspNetCore.Routing;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>All routes of operators.</summary>
internal static class OperationsRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/deliveries", OperationsEndpoint.ListDeliveriesAsync)
            .Named("ListVideoDeliveries", "List webhooks as they were received, latest first, without their bodies.")
            .Produces<DeliveryPageBody>().Problems(400, 401, 403, 429);

        group.MapPost("/deliveries/{id}/rerun", OperationsEndpoint.RerunDeliveryAsync)
            .Named("RerunVideoDelivery", "Process a webhook again.")
            .Produces(StatusCodes.Status202Accepted).Problems(401, 403, 404, 409, 429);

        group.MapGet("/subscriptions", OperationsEndpoint.ListSubscriptionsAsync)
            .Named("ListVideoSubscriptions", "List what platforms send webhooks about, and when each last made sure of our address.")
            .Produces<SubscriptionListBody>().Problems(401, 403, 429);

        group.MapGet("/jobs", OperationsEndpoint.ListJobsAsync)
            .Named("ListVideoJobs", "List jobs, latest first.")
            .Produces<JobPageBody>().Problems(400, 401, 403, 429);

        group.MapPost("/jobs/{id}/rerun", OperationsEndpoint.RerunJobAsync)
            .Named("RerunVideoJob", "Give a dead job all its attempts again.")
            .Produces(StatusCodes.Status202Accepted).Problems(401, 403, 404, 409, 429);
    }
}
