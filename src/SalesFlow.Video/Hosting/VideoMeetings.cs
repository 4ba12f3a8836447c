using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Schedules, changes, cancels and lists meetings: what endpoints and applications call. Thread-safe.</summary>
/// <remarks>
/// Every change is stored before the platform hears of it, and is carried out even if this process ends right afterwards. A meeting shows
/// what its platform confirmed; what was asked for stands in <see cref="Meeting.Sync"/> until it is confirmed, declined or withdrawn.
/// While the account of a meeting cannot be reached, nothing that concerns the platform is taken. Meetings of other owners do not exist for these methods.
/// </remarks>
public sealed class VideoMeetings
{
    private const int Tries = 5;
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(48);

    private readonly IServiceProvider _services;
    private readonly IMeetingStore _store;
    private readonly IntegrationChoice _choice;
    private readonly MeetingChanges _changes;
    private readonly MeetingWishes _wishes;
    private readonly LookAhead _look;
    private readonly ScheduleRules _rules;
    private readonly PlatformDirectory _platforms;
    private readonly IOptionsMonitor<SalesFlowVideoOptions> _options;
    private readonly TimeProvider _timeProvider;

    internal VideoMeetings(IServiceProvider services)
    {
        _services = services;
        _store = services.GetRequiredService<IMeetingStore>();
        _choice = services.GetRequiredService<IntegrationChoice>();
        _changes = services.GetRequiredService<MeetingChanges>();
        _wishes = services.GetRequiredService<MeetingWishes>();
        _look = services.GetRequiredService<LookAhead>();
        _rules = services.GetRequiredService<ScheduleRules>();
        _platforms = services.GetRequiredService<PlatformDirectory>();
        _options = services.GetRequiredService<IOptionsMonitor<SalesFlowVideoOptions>>();
        _timeProvider = services.GetRequiredService<TimeProvider>();
    }

    /// <summary>Returns every problem of a request, without doing anything.</summary>
    public IReadOnlyList<FieldError> Validate(ScheduleMeeting request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _rules.Check(request);
    }

    /// <summary>Returns every problem of a change to this meeting, without doing anything.</summary>
    public IReadOnlyList<FieldError> Validate(MeetingChange change, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(meeting);
        return _rules.Check(change, meeting);
    }

    /// <summary>Schedules a meeting.</summary>
    /// <param name="owner">Who schedules it.</param>
    /// <param name="request">The meeting.</param>
    /// <param name="idempotencyKey">A key that makes repeats of this request return the same meeting, for 48 hours; null for none.</param>
    /// <param name="cancellationToken">Ends the waiting only: a meeting that was stored is created nevertheless.</param>
    /// <returns>
    /// The meeting: <see cref="MeetingStatus.Scheduled"/> when the platform confirmed, <see cref="MeetingStatus.Provisioning"/> while
    /// that is open. Or a problem; when it names a meeting, that one is kept as <see cref="MeetingStatus.ProvisioningFailed"/>.
    /// </returns>
    public async Task<VideoResult<Meeting>> ScheduleAsync(
        OwnerId owner, ScheduleMeeting request, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var errors = Validate(request);
        if (errors.Count > 0)
            return VideoProblem.Of(errors);

        request = request.Normalize();
        var platform = _platforms.Get(request.Platform);
        var choice = await _choice.ChooseAsync(owner, platform, request.IntegrationId, cancellationToken).ConfigureAwait(false);
        if (!choice.TryGetValue(out var integration, out var problem))
            return problem;

        var meeting = NewMeeting(owner, integration, request);
        var command = _changes.NewCommand(meeting.Id, MeetingCommandKind.Create, MeetingWishes.CreateLimit * 2);
        var key = idempotencyKey is null
            ? null
            : new IdempotencyKey(idempotencyKey, RequestHash.Of(request), _timeProvider.GetUtcNow() + KeyLifetime);
        var added = await _store.AddAsync(meeting, key, [command], cancellationToken).ConfigureAwait(false);
        if (!added.IsSameRequest)
            return KeyReused;

        if (added.IsNew)
            await _wishes.RunAsync(command, MeetingWishes.CreateLimit, cancellationToken).ConfigureAwait(false);
        else
            await WaitForAsync(added.MeetingId, cancellationToken).ConfigureAwait(false);
        return await _wishes.ReportAsync(owner, added.MeetingId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tries again what the platform had declined: a creation, a change or a cancellation.</summary>
    public Task<VideoResult<Meeting>> RetryAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default) =>
        DecideAsync(owner, id, meeting => RetryAsync(meeting, cancellationToken), cancellationToken);

    /// <summary>Leaves a meeting as the platform has it: a change or cancellation that was not confirmed is no longer wished for.</summary>
    /// <returns>The meeting. A change that the platform may be carrying out at this moment is followed like one of somebody else.</returns>
    public Task<VideoResult<Meeting>> WithdrawAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default) =>
        DecideAsync(owner, id, meeting => _wishes.WithdrawAsync(meeting, cancellationToken), cancellationToken);

    /// <summary>Moves or renames a meeting; id and link stay. Only what the change names is sent, and what is so already is not.</summary>
    /// <returns>
    /// The meeting as the platform confirmed it, whose <see cref="Meeting.Sync"/> holds the change while that is on its way; or a problem: a
    /// change that the platform declined has no effect.
    /// </returns>
    public Task<VideoResult<Meeting>> RescheduleAsync(
        OwnerId owner, MeetingId id, MeetingChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return DecideAsync(owner, id, meeting => RescheduleAsync(meeting, change, cancellationToken), cancellationToken);
    }

    /// <summary>Calls a meeting off. It is cancelled when the platform confirmed it; asking again after a refusal asks the platform again.</summary>
    public Task<VideoResult<Meeting>> CancelAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default) =>
        DecideAsync(owner, id, meeting => CancelAsync(meeting, cancellationToken), cancellationToken);

    /// <summary>Has a planned meeting compared with its platform in the background, at most once a minute. To be called when it is shown to somebody.</summary>
    public async Task LookAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default)
    {
        if (await _store.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is { } meeting)
            await _look.AskAsync(meeting, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that nobody came to a meeting whose planned start has passed. Noting it again changes nothing.</summary>
    /// <remarks>The platform is not told. Should somebody come after all, the meeting is what they make of it.</remarks>
    public Task<VideoResult<Meeting>> MarkNotHeldAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default) =>
        _services.GetRequiredService<NotHeldDesk>().MarkAsync(owner, id, cancellationToken);

    /// <summary>Returns a meeting of the owner, or null.</summary>
    public Task<Meeting?> FindAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default) =>
        _store.FindAsync(owner, id, cancellationToken);

    /// <summary>Returns who owns a meeting, for an application that lets some users see what others own; null when there is no such meeting.</summary>
    public async Task<OwnerId?> FindOwnerAsync(MeetingId id, CancellationToken cancellationToken = default) =>
        (await _store.FindAsync(id, cancellationToken).ConfigureAwait(false))?.Owner;

    /// <summary>Returns one page of an owner's meetings.</summary>
    public Task<MeetingPage> ListAsync(MeetingQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _store.ListAsync(query, cancellationToken);
    }

    /// <summary>Reads the meeting at its platform at this moment, with a fresh host link that must not be kept.</summary>
    public async Task<VideoResult<PlatformMeeting>> ReadAtPlatformAsync(
        OwnerId owner, MeetingId id, CancellationToken cancellationToken = default)
    {
        if (await _store.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { PlatformMeetingId: { } platformId } meeting)
            return Problems.MeetingNotFound;

        var platform = _platforms.Get(meeting.Platform);
        var choice = await _choice.ReachAsync(meeting, platform, static can => can.Read, cancellationToken).ConfigureAwait(false);
        if (!choice.TryGetValue(out var integration, out var problem))
            return problem;

        try
        {
            var found = await _services.GetRequiredKeyedService<IMeetingProvider>(meeting.Platform)
                .FindAsync(integration, platformId, cancellationToken).ConfigureAwait(false);
            return found is null ? Problems.MeetingNotFound : found;
        }
        catch (PlatformException exception)
        {
            return Problems.Of(exception, platform, PlatformFailures.CodeOf(exception));
        }
    }

    private static VideoProblem KeyReused { get; } = new()
    {
        Code = VideoErrorCode.IdempotencyKeyReused,
        Detail = "This Idempotency-Key was used for a different request. Use a new key for each new request.",
    };

    private static VideoProblem? FindObstacle(Meeting meeting) => meeting.Status switch
    {
        MeetingStatus.Completed or MeetingStatus.InProgress => Problems.AlreadyHeld,
        MeetingStatus.Cancelled => Problems.MeetingCancelled,
        _ when meeting.Sync.IsPending(MeetingCommandKind.Cancel) => Problems.MeetingBeingCancelled,
        _ => null,
    };

    /// <summary>Decides over a meeting as it is, and anew when somebody else has changed it at that moment: what was not named stays theirs.</summary>
    private async Task<VideoResult<Meeting>> DecideAsync(
        OwnerId owner, MeetingId id, Func<Meeting, Task<VideoResult<Meeting>>> decideAsync, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            if (await _store.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
                return Problems.MeetingNotFound;

            var decided = await decideAsync(meeting).ConfigureAwait(false);
            if (decided.Problem is not { Code: VideoErrorCode.ChangedMeanwhile } || tries == Tries)
                return decided;
        }
    }

    private async Task<VideoResult<Meeting>> RetryAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        if (meeting.Sync is not { State: SyncState.Failed, What: { } what })
            return new VideoProblem { Code = VideoErrorCode.NothingToRetry, Detail = "Only what the platform declined can be tried again." };

        return what switch
        {
            MeetingCommandKind.Create => await _wishes.CreateAgainAsync(meeting, cancellationToken).ConfigureAwait(false),
            MeetingCommandKind.Update => await _wishes.ChangeAsync(meeting, meeting.Sync.Wish ?? new(), cancellationToken).ConfigureAwait(false),
            _ => await _wishes.CancelAsync(meeting, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<VideoResult<Meeting>> RescheduleAsync(Meeting meeting, MeetingChange change, CancellationToken cancellationToken)
    {
        if (FindObstacle(meeting) is { } obstacle)
            return obstacle;

        var errors = _rules.Check(change, meeting);
        return errors.Count > 0
            ? VideoProblem.Of(errors)
            : await _wishes.ChangeAsync(meeting, change.Normalize().ToPatch(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<VideoResult<Meeting>> CancelAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        if (meeting.Status == MeetingStatus.Completed)
            return Problems.AlreadyHeld;

        return meeting.Status == MeetingStatus.Cancelled || meeting.Sync.IsPending(MeetingCommandKind.Cancel)
            ? meeting
            : await _wishes.CancelAsync(meeting, cancellationToken).ConfigureAwait(false);
    }

    private Meeting NewMeeting(OwnerId owner, Integration integration, ScheduleMeeting request)
    {
        var now = _timeProvider.GetUtcNow();
        return new()
        {
            Id = MeetingId.New(_timeProvider),
            Owner = owner,
            IntegrationId = integration.Id,
            Platform = request.Platform,
            Title = request.Title!,
            ScheduledStart = request.StartTime!.Value.ToUniversalTime(),
            Duration = request.Duration!.Value,
            TimeZone = request.TimeZone ?? "UTC",
            MeetingType = request.MeetingType,
            LeadId = request.LeadId,
            Agenda = request.Agenda,
            Invitees = request.Invitees,
            Record = RecordingPolicy.Decide(request, _options.CurrentValue),
            Status = MeetingStatus.Provisioning,
            Sync = MeetingSync.Pending(MeetingCommandKind.Create),
            CreatedAt = now,
            UpdatedAt = now,
        };
    }

    /// <summary>Waits for the first request of an idempotency key, which may run on another node.</summary>
    private async Task WaitForAsync(MeetingId id, CancellationToken cancellationToken)
    {
        for (var end = _timeProvider.GetUtcNow() + MeetingWishes.CreateLimit; _timeProvider.GetUtcNow() < end;)
        {
            if (await _store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { Status: MeetingStatus.Provisioning })
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
