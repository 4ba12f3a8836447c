using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Reads once a day what is planned in an account, in a few calls for all meetings, and takes over what differs here.</summary>
internal sealed partial class LookThroughAccount(
    IIntegrationStore integrations,
    IMeetingStore meetings,
    Connections connections,
    FollowPlatform follow,
    ReadingPace pace,
    IJobStore jobs,
    TimeProvider timeProvider,
    ILogger<LookThroughAccount> logger) : IJobHandler
{
    // No platform puts fewer on a page that is asked for in full.
    private const int SmallestPage = 100;
    private static readonly TimeSpan Round = TimeSpan.FromHours(24);
    private static readonly TimeSpan Spread = TimeSpan.FromHours(2);

    public string Kind => StandingJobs.LookThroughAccount;

    /// <summary>The job that looks through an account, a day from now at the latest; accounts that were connected together are not looked through together.</summary>
    public static Job JobOf(IntegrationId id, DateTimeOffset now) => StandingJobs.LookThrough(id, now + Pause(), now);

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var id = IntegrationId.Parse(job.Subject);

        // Connecting the account again wakes this job.
        if (await integrations.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { State: IntegrationState.Connected } integration)
            return JobResult.Done;

        try
        {
            return await LookAsync(integration, cancellationToken).ConfigureAwait(false) is { } wait
                ? new JobResult.Again("Others of the account are being read.", wait)
                : new JobResult.Again("Until tomorrow.", Pause());
        }
        catch (ReconnectRequiredException)
        {
            return JobResult.Done;
        }
        catch (PlatformException exception)
        {
            LogNotRead(exception, id, integration.Platform);
            return new JobResult.Again(exception.Kind.ToString(), exception.IsTransient ? exception.RetryAfter : Round);
        }
    }

    /// <summary>Returns how long to wait before going on; null when everything was looked at.</summary>
    private async Task<TimeSpan?> LookAsync(Integration integration, CancellationToken cancellationToken)
    {
        if (await pace.TakeTurnAsync(integration, cancellationToken).ConfigureAwait(false) is { } busy)
            return busy;

        var found = new Dictionary<string, PlatformMeeting>(StringComparer.Ordinal);
        await foreach (var listed in connections.ProviderOf(integration).ListUpcomingAsync(integration, cancellationToken).ConfigureAwait(false))
        {
            found.TryAdd(listed.Id, listed);
            if (found.Count % SmallestPage == 0)
                await pace.TakeTurnAsync(integration, cancellationToken).ConfigureAwait(false);
        }

        await foreach (var meeting in ListPlannedAsync(integration, cancellationToken).ConfigureAwait(false))
        {
            var now = timeProvider.GetUtcNow();
            if (found.TryGetValue(meeting.PlatformMeetingId!, out var current) && meeting.With(current, now) == meeting)
            {
                await jobs.WakeAsync(WatchMeeting.JobOf(meeting, now), cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (await pace.TakeTurnAsync(integration, cancellationToken).ConfigureAwait(false) is { } wait)
                return wait;
            if (await follow.RunAsync(meeting, now, cancellationToken).ConfigureAwait(false))
                VideoTelemetry.LostWebhook(meeting.Platform, "changed");
        }

        return null;
    }

    /// <summary>Lists what is planned here with the account and has not begun.</summary>
    private async IAsyncEnumerable<Meeting> ListPlannedAsync(
        Integration integration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new MeetingQuery
        {
            Owner = integration.Owner,
            Now = timeProvider.GetUtcNow(),
            Upcoming = true,
            Status = MeetingStatus.Scheduled,
            Limit = MeetingQuery.MaxLimit,
        };
        for (MeetingPage? page = null; page is null || page.Next is not null;)
        {
            page = await meetings.ListAsync(query with { After = page?.Next }, cancellationToken).ConfigureAwait(false);
            foreach (var meeting in page.Items)
            {
                if (meeting.IntegrationId == integration.Id && meeting.PlatformMeetingId is not null && meeting.ScheduledStart > query.Now)
                    yield return meeting;
            }
        }
    }

    private static TimeSpan Pause() => Round - (Spread * Random.Shared.NextDouble());

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is planned with integration {IntegrationId} could not be read on {Platform}")]
    private partial void LogNotRead(Exception exception, IntegrationId integrationId, MeetingPlatform platform);
}
