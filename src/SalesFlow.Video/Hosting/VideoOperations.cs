using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Hosting;

/// <summary>Lets operators look at deliveries and jobs and run them again. Thread-safe.</summary>
/// <remarks>Shows the rows of all owners: let only the application's operators near it.</remarks>
[Experimental("SFV0001")]
public sealed class VideoOperations
{
    private readonly IDeliveryStore _deliveries;
    private readonly IWebhookSubscriptionStore _subscriptions;
    private readonly IJobStore _jobs;
    private readonly DeliverySignal _deliverySignal;
    private readonly JobSignal _jobSignal;
    private readonly TimeProvider _timeProvider;

    internal VideoOperations(IServiceProvider services)
    {
        _deliveries = services.GetRequiredService<IDeliveryStore>();
        _subscriptions = services.GetRequiredService<IWebhookSubscriptionStore>();
        _jobs = services.GetRequiredService<IJobStore>();
        _deliverySignal = services.GetRequiredService<DeliverySignal>();
        _jobSignal = services.GetRequiredService<JobSignal>();
        _timeProvider = services.GetRequiredService<TimeProvider>();
    }

    /// <summary>Returns deliveries without their bodies, latest first.</summary>
    public Task<IReadOnlyList<Delivery>> ListDeliveriesAsync(DeliveryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _deliveries.ListAsync(query, cancellationToken);
    }

    /// <summary>Returns what platforms send webhooks about, and when each last made sure of our address.</summary>
    public Task<IReadOnlyList<WebhookSubscription>> ListSubscriptionsAsync(CancellationToken cancellationToken = default) =>
        _subscriptions.ListAsync(cancellationToken);

    /// <summary>Returns jobs, latest first.</summary>
    public Task<IReadOnlyList<Job>> ListJobsAsync(JobQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _jobs.ListAsync(query, cancellationToken);
    }

    /// <summary>Processes a delivery again, such as one that an older version did not understand. What it did before is not done twice.</summary>
    /// <returns>Null when it will be; otherwise why not.</returns>
    public async Task<VideoProblem?> RerunDeliveryAsync(Guid id, CancellationToken cancellationToken = default)
    {
        if (await _deliveries.RerunAsync(id, cancellationToken).ConfigureAwait(false))
        {
            _deliverySignal.Raise();
            return null;
        }

        var isKnown = await _deliveries.FindAsync(id, cancellationToken).ConfigureAwait(false) is not null;
        return isKnown
            ? new VideoProblem { Code = VideoErrorCode.NothingToRerun, Detail = "This delivery's sender is in doubt. It is kept, and never acted upon." }
            : new VideoProblem { Code = VideoErrorCode.DeliveryNotFound, Detail = "There is no such delivery." };
    }

    /// <summary>Gives a dead job all its attempts again; steps that are done stay done.</summary>
    /// <returns>Null when it will run; otherwise why not.</returns>
    public async Task<VideoProblem?> RerunJobAsync(Guid id, CancellationToken cancellationToken = default)
    {
        if (await _jobs.RerunAsync(id, _timeProvider.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            _jobSignal.Raise();
            return null;
        }

        var isKnown = await _jobs.FindAsync(id, cancellationToken).ConfigureAwait(false) is not null;
        return isKnown
            ? new VideoProblem { Code = VideoErrorCode.NothingToRerun, Detail = "Only a dead job can be run again; this one is waiting or done." }
            : new VideoProblem { Code = VideoErrorCode.JobNotFound, Detail = "There is no such job." };
    }
}
