using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Schedules, changes, cancels and lists meetings: what endpoints and applications call. Thread-safe.</summary>
/// <remarks>
/// Every change is stored before the platform hears of it, and is carried out even if this process ends right afterwards.
/// Meetings of other owners do not exist for these methods.
/// </remarks>
public sealed class VideoMeetings
{
    // How long a caller waits for the platform. What is not confirmed by then goes on in the background.
    private static readonly TimeSpan CreateLimit = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan ChangeLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(48);

    private readonly IServiceProvider _services;
    private readonly IMeetingStore _store;
    private readonly IntegrationChoice _choice;
    private readonly MeetingChanges _changes;
    private readonly JobRunner _jobs;
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
        _jobs = services.GetRequiredService<JobRunner>();
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
        var command = _changes.NewCommand(meeting.Id, MeetingCommandKind.Create, CreateLimit * 2);
        var key = idempotencyKey is null
            ? null
            : new IdempotencyKey(idempotencyKey, RequestHash.Of(request), _timeProvider.GetUtcNow() + KeyLifetime);
        var added = await _store.AddAsync(meeting, key, [command], cancellationToken).ConfigureAwait(false);
        if (!added.IsSameRequest)
            return KeyReused;

        if (added.IsNew)
            await RunAsync(command, CreateLimit, cancellationToken).ConfigureAwait(false);
        else
            await WaitForAsync(added.MeetingId, cancellationToken).ConfigureAwait(false);
        return await ReportAsync(owner, added.MeetingId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tries a meeting again whose creation the platform had declined.</summary>
    public async Task<VideoResult<Meeting>> RetryAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default)
    {
        if (await _store.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;
        if (meeting.Status != MeetingStatus.ProvisioningFailed)
            return new VideoProblem { Code = VideoErrorCode.NothingToRetry, Detail = "Only a meeting whose creation failed can be tried again." };

        var choice = await _choice.ChooseAsync(owner, _platforms.Get(meeting.Platform), meeting.IntegrationId, cancellationToken)
            .ConfigureAwait(false);
        if (choice.Problem is { } problem)
            return problem;

        var command = _changes.NewCommand(id, MeetingCommandKind.Create, CreateLimit * 2);
        var pending = meeting with { Status = MeetingStatus.Provisioning, Sync = MeetingSync.Pending(MeetingCommandKind.Create) };
        return await SaveAndRunAsync(pending, command, CreateLimit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves or renames a meeting; id and link stay.</summary>
    /// <returns>The meeting, whose <see cref="Meeting.Sync"/> says whether the platform knows already; or a problem.</returns>
    public async Task<VideoResult<Meeting>> RescheduleAsync(
        OwnerId owner, MeetingId id, MeetingChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (await _store.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;
        if (FindObstacle(meeting) is { } obstacle)
            return obstacle;

        var errors = _rules.Check(change, meeting);
        if (errors.Count > 0)
            return VideoProblem.Of(errors);

        var changed = Apply(change.Normalize(), meeting);
        if (changed == meeting)
            return meeting;

        var command = _changes.NewCommand(id, MeetingCommandKind.Update, ChangeLimit * 2);
        if (meeting.PlatformMeetingId is not null)
            changed = changed with { Sync = MeetingSync.Pending(MeetingCommandKind.Update) };
        return await SaveAndRunAsync(changed, command, ChangeLimit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Calls a meeting off. Calling it off again changes nothing.</summary>
    public async Task<VideoResult<Meeting>> CancelAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default)
    {
        if (await _store.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;
        if (meeting.Status == MeetingStatus.Cancelled)
            return meeting;
        if (meeting.Status == MeetingStatus.Completed)
            return AlreadyHeld;

        var command = _changes.NewCommand(id, MeetingCommandKind.Cancel, ChangeLimit * 2);
        var cancelled = meeting with { Status = MeetingStatus.Cancelled, Sync = MeetingSync.Pending(MeetingCommandKind.Cancel) };
        return await SaveAndRunAsync(cancelled, command, ChangeLimit, cancellationToken).ConfigureAwait(false);
    }

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
        var choice = await _choice.ChooseAsync(owner, platform, meeting.IntegrationId, cancellationToken).ConfigureAwait(false);
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

    private static VideoProblem AlreadyHeld { get; } = new()
    {
        Code = VideoErrorCode.AlreadyHeld,
        Detail = "The meeting was held already. Schedule a new one.",
    };

    private static VideoProblem KeyReused { get; } = new()
    {
        Code = VideoErrorCode.IdempotencyKeyReused,
        Detail = "This Idempotency-Key was used for a different request. Use a new key for each new request.",
    };

    private static VideoProblem? FindObstacle(Meeting meeting) => meeting.Status switch
    {
        MeetingStatus.Completed or MeetingStatus.InProgress => AlreadyHeld,
        MeetingStatus.Cancelled => new() { Code = VideoErrorCode.MeetingCancelled, Detail = "The meeting is cancelled. Schedule a new one." },
        _ => null,
    };

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

    private static Meeting Apply(MeetingChange change, Meeting meeting) => meeting with
    {
        Title = change.Title ?? meeting.Title,
        ScheduledStart = change.StartTime?.ToUniversalTime() ?? meeting.ScheduledStart,
        Duration = change.Duration ?? meeting.Duration,
        TimeZone = change.TimeZone ?? meeting.TimeZone,
        Agenda = change.Agenda is "" ? null : change.Agenda ?? meeting.Agenda,
    };

    private async Task<VideoResult<Meeting>> SaveAndRunAsync(
        Meeting meeting, MeetingCommand command, TimeSpan limit, CancellationToken cancellationToken)
    {
        var saved = await _store.SaveAsync(
            meeting with { UpdatedAt = _timeProvider.GetUtcNow() }, meeting.Version, [command], [], cancellationToken).ConfigureAwait(false);
        if (saved != MeetingSave.Saved)
            return Problems.ChangedMeanwhile;

        await RunAsync(command, limit, cancellationToken).ConfigureAwait(false);
        return await ReportAsync(meeting.Owner, meeting.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Carries a command out while the caller waits. A caller that leaves does not stop it: the platform may be at work.</summary>
    private Task RunAsync(MeetingCommand command, TimeSpan limit, CancellationToken cancellationToken) =>
        _jobs.TryRunNowAsync(command.Id, limit, CancellationToken.None).WaitAsync(cancellationToken);

    private async Task<VideoResult<Meeting>> ReportAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;
        return meeting.Sync.State == SyncState.Failed ? Problems.Failed(meeting, _platforms.Get(meeting.Platform)) : meeting;
    }

    /// <summary>Waits for the first request of an idempotency key, which may run on another node.</summary>
    private async Task WaitForAsync(MeetingId id, CancellationToken cancellationToken)
    {
        for (var end = _timeProvider.GetUtcNow() + CreateLimit; _timeProvider.GetUtcNow() < end;)
        {
            if (await _store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { Status: MeetingStatus.Provisioning })
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
