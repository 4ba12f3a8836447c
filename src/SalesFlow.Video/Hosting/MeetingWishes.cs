using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Takes down what a user wants of a meeting that exists, and has it carried out while the user waits.</summary>
internal sealed class MeetingWishes(
    IMeetingStore store, IntegrationChoice choice, MeetingChanges changes, JobRunner jobs, LookAhead look, PlatformDirectory platforms)
{
    // How long a caller waits for the platform. What is not confirmed by then goes on in the background.
    public static readonly TimeSpan CreateLimit = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan ChangeLimit = TimeSpan.FromSeconds(5);

    private static readonly MeetingPatch Nothing = new();

    public async Task<VideoResult<Meeting>> CreateAgainAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        if (await FindObstacleAsync(meeting, static can => can.Create, cancellationToken).ConfigureAwait(false) is { } problem)
            return problem;

        var pending = meeting with { Status = MeetingStatus.Provisioning, Sync = MeetingSync.Pending(MeetingCommandKind.Create) };
        return await SaveAndRunAsync(meeting, pending, MeetingCommandKind.Create, CreateLimit, cancellationToken).ConfigureAwait(false);
    }

    public async Task<VideoResult<Meeting>> ChangeAsync(Meeting meeting, MeetingPatch patch, CancellationToken cancellationToken)
    {
        // Nothing is at the platform, and nobody is asked to create it: the plan is all there is.
        if (meeting.Status == MeetingStatus.ProvisioningFailed)
            return await SaveAndReadAsync(meeting, patch.ApplyTo(meeting), cancellationToken).ConfigureAwait(false);

        // A repeat is compared with what the platform confirmed. While an earlier change is on its way the platform may have that one by
        // now: then what undoes it is to be sent as well. What is so either way is not: the host may have it otherwise by now.
        var earlier = meeting.Sync is { State: SyncState.Pending, Wish: { } pending } ? pending : Nothing;
        var wish = earlier.Then(patch.Beyond(earlier.ApplyTo(meeting)));
        if (wish == earlier)
            return meeting;
        if (meeting.PlatformMeetingId is not null
            && await FindObstacleAsync(meeting, static can => can.Update, cancellationToken).ConfigureAwait(false) is { } problem)
            return problem;

        var what = meeting.Status == MeetingStatus.Provisioning ? MeetingCommandKind.Create : MeetingCommandKind.Update;
        return await SaveAndRunAsync(
            meeting, meeting with { Sync = MeetingSync.Pending(what, wish) }, MeetingCommandKind.Update, ChangeLimit, cancellationToken).ConfigureAwait(false);
    }

    public async Task<VideoResult<Meeting>> CancelAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        if (meeting.PlatformMeetingId is not null
            && await FindObstacleAsync(meeting, static can => can.Cancel, cancellationToken).ConfigureAwait(false) is { } problem)
            return problem;

        return await SaveAndRunAsync(
            meeting, meeting with { Sync = MeetingSync.Pending(MeetingCommandKind.Cancel) }, MeetingCommandKind.Cancel, ChangeLimit, cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task<VideoResult<Meeting>> WithdrawAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        if (meeting.Sync.What is null or MeetingCommandKind.Create)
            return meeting;

        // One that is still being created goes on being created.
        var left = meeting.Status == MeetingStatus.Provisioning ? MeetingSync.Pending(MeetingCommandKind.Create) : MeetingSync.Confirmed;
        var withdrawn = await SaveAndReadAsync(meeting, meeting with { Sync = left }, cancellationToken).ConfigureAwait(false);
        if (withdrawn.Value is { } latest)
            await look.AskAsync(latest, cancellationToken).ConfigureAwait(false);
        return withdrawn;
    }

    /// <summary>Carries a command out while the caller waits. A caller that leaves does not stop it: the platform may be at work.</summary>
    public Task RunAsync(MeetingCommand command, TimeSpan limit, CancellationToken cancellationToken) =>
        jobs.TryRunNowAsync(command.Id, limit, CancellationToken.None).WaitAsync(cancellationToken);

    /// <summary>Returns the meeting as it is by now, or what the platform declined.</summary>
    public async Task<VideoResult<Meeting>> ReportAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;
        return meeting.Sync.State == SyncState.Failed ? Problems.Failed(meeting, platforms.Get(meeting.Platform)) : meeting;
    }

    /// <summary>Says why the account of a meeting cannot be asked for something now; null when it can.</summary>
    private async Task<VideoProblem?> FindObstacleAsync(
        Meeting meeting, Func<MeetingCapabilities, Capability> capability, CancellationToken cancellationToken) =>
        (await choice.ReachAsync(meeting, platforms.Get(meeting.Platform), capability, cancellationToken).ConfigureAwait(false)).Problem;

    private async Task<VideoResult<Meeting>> SaveAndRunAsync(
        Meeting meeting, Meeting changed, MeetingCommandKind kind, TimeSpan limit, CancellationToken cancellationToken)
    {
        var command = changes.NewCommand(meeting.Id, kind, limit * 2);
        if (await SaveAsync(meeting, changed, [command], cancellationToken).ConfigureAwait(false) is { } problem)
            return problem;

        await RunAsync(command, limit, cancellationToken).ConfigureAwait(false);
        return await ReportAsync(meeting.Owner, meeting.Id, cancellationToken).ConfigureAwait(false);
    }

    private async Task<VideoResult<Meeting>> SaveAndReadAsync(Meeting meeting, Meeting changed, CancellationToken cancellationToken)
    {
        if (await SaveAsync(meeting, changed, [], cancellationToken).ConfigureAwait(false) is { } problem)
            return problem;

        return await store.FindAsync(meeting.Owner, meeting.Id, cancellationToken).ConfigureAwait(false) is { } latest ? latest : Problems.MeetingNotFound;
    }

    private async Task<VideoProblem?> SaveAsync(
        Meeting meeting, Meeting changed, IReadOnlyList<MeetingCommand> commands, CancellationToken cancellationToken) =>
        await changes.SaveAsync(meeting, changed, commands, [], cancellationToken).ConfigureAwait(false) == MeetingSave.Saved
            ? null
            : Problems.ChangedMeanwhile;
}
