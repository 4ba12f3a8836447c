using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>Shows operators what arrived and what is to be done, and runs it again.</summary>
internal static class OperationsEndpoint
{
    public static async Task<IResult> ListDeliveriesAsync(
        HttpContext context,
        VideoOperations operations,
        [Description("Only deliveries of this state, such as not_understood.")] string? state,
        [Description("Only deliveries of this platform, such as zoom.")] string? platform,
        [Description("How many deliveries a page holds, 1 to 200; 50 when absent.")] string? limit,
        [Description("The next_before of the page before, with the same filters.")] string? before,
        CancellationToken cancellationToken)
    {
        var filters = new FilterReader();
        var query = new DeliveryQuery(
            filters.Word<DeliveryState>("state", state), filters.Platform("platform", platform), filters.Id("before", before), filters.Limit("limit", limit));
        if (filters.Errors.Count > 0)
            return ProblemResult.Of(filters.Errors);

        var deliveries = await operations.ListDeliveriesAsync(query, cancellationToken);
        return JsonAnswer.Of(context, DeliveryPageBody.Of(deliveries, query.Limit), VideoJson.Default.DeliveryPageBody);
    }

    public static async Task<IResult> ListSubscriptionsAsync(HttpContext context, VideoOperations operations, CancellationToken cancellationToken)
    {
        var subscriptions = await operations.ListSubscriptionsAsync(cancellationToken);
        return JsonAnswer.Of(context, SubscriptionListBody.Of(subscriptions), VideoJson.Default.SubscriptionListBody);
    }

    public static async Task<IResult> ListJobsAsync(
        HttpContext context,
        VideoOperations operations,
        [Description("Only jobs of this state: waiting, done or dead.")] string? state,
        [Description("Only jobs of this kind, such as delivery.process.")] string? kind,
        [Description("How many jobs a page holds, 1 to 200; 50 when absent.")] string? limit,
        [Description("The next_before of the page before, with the same filters.")] string? before,
        CancellationToken cancellationToken)
    {
        var filters = new FilterReader();
        var query = new JobQuery(
            filters.Word<JobState>("state", state), string.IsNullOrEmpty(kind) ? null : kind, filters.Id("before", before), filters.Limit("limit", limit));
        if (filters.Errors.Count > 0)
            return ProblemResult.Of(filters.Errors);

        var jobs = await operations.ListJobsAsync(query, cancellationToken);
        return JsonAnswer.Of(context, JobPageBody.Of(jobs, query.Limit), VideoJson.Default.JobPageBody);
    }

    public static async Task<IResult> RerunDeliveryAsync(string id, VideoOperations operations, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var deliveryId)
            ? Accepted(await operations.RerunDeliveryAsync(deliveryId, cancellationToken))
            : ProblemResult.Of(VideoErrorCode.DeliveryNotFound, "There is no such delivery.");

    public static async Task<IResult> RerunJobAsync(string id, VideoOperations operations, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var jobId)
            ? Accepted(await operations.RerunJobAsync(jobId, cancellationToken))
            : ProblemResult.Of(VideoErrorCode.JobNotFound, "There is no such job.");

    private static IResult Accepted(VideoProblem? problem) => problem is null ? Results.Accepted() : new ProblemResult(problem);
}
