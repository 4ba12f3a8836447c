using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom.Meetings;
using SalesFlow.Video.Testing.Zoom.OAuth;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>The simulated Zoom, seen from inside the process: who and what exists, and what people do there. Thread-safe.</summary>
public sealed class ZoomSimulator
{
    private readonly ZoomDirectory _directory;
    private readonly ZoomGrants _grants;
    private readonly MeetingBook _book;
    private readonly HeldMeetings _held;
    private readonly ZoomWebhooks _webhooks;
    private readonly WebhookLog _attempts;
    private readonly SimulatorClock _clock;

    internal ZoomSimulator(
        ZoomDirectory directory, ZoomGrants grants, MeetingBook book, HeldMeetings held, ZoomWebhooks webhooks, WebhookLog attempts,
        SimulatorClock clock)
    {
        _directory = directory;
        _grants = grants;
        _book = book;
        _held = held;
        _webhooks = webhooks;
        _attempts = attempts;
        _clock = clock;
    }

    /// <summary>The apps that exist.</summary>
    public IReadOnlyList<ZoomApp> Apps => _directory.Apps;

    /// <summary>The people who exist.</summary>
    public IReadOnlyList<ZoomAccount> Accounts => _directory.Accounts;

    /// <summary>The meetings that exist, by planned start.</summary>
    public IReadOnlyList<ZoomMeeting> Meetings => _book.List();

    /// <summary>The latest thousand attempts to deliver webhooks, oldest first, validations of the URL included.</summary>
    public IReadOnlyList<WebhookAttempt> WebhookAttempts => _attempts.List();

    /// <summary>
    /// How long a refresh token still works after it was rotated. Zero is the strict mode: it is dead at once. For a rotation whose reply
    /// is lost, add <see cref="Faults.Fault.AbortAfterHandling"/> for <c>POST /zoom/oauth/token</c>.
    /// </summary>
    public TimeSpan RefreshTokenGrace
    {
        get => _grants.RefreshTokenGrace;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _grants.RefreshTokenGrace = value;
        }
    }

    /// <summary>Adds an app, or replaces the one with the same client id; tokens keep the scopes of their consent.</summary>
    public void RegisterApp(ZoomApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        _directory.Put(app);
    }

    /// <summary>Adds a person, or replaces the one with the same user id.</summary>
    public void RegisterAccount(ZoomAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        _directory.Put(account);
    }

    /// <summary>Finds a meeting by its number. Null when there is none.</summary>
    public ZoomMeeting? FindMeeting(long id) => _book.Find(id);

    /// <summary>Starts a new instance of a meeting; returns when every connected app was told once. Failures are retried later.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting, or it runs already.</exception>
    public Task<ZoomMeeting> StartMeetingAsync(long id, CancellationToken cancellationToken = default) =>
        ToldAsync(_held.Start(id) ?? throw CannotChange(id, "start"), cancellationToken);

    /// <summary>Ends the running instance of a meeting; returns when every connected app was told once. Failures are retried later.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting, or it does not run.</exception>
    public Task<ZoomMeeting> EndMeetingAsync(long id, CancellationToken cancellationToken = default) =>
        ToldAsync(_held.End(id) ?? throw CannotChange(id, "end"), cancellationToken);

    /// <summary>Does what a person does who removes an app: its tokens for that person are dead, and a published app is told.</summary>
    /// <returns>False when the person had not connected the app.</returns>
    public async Task<bool> RemoveAppAsync(string clientId, string userIdOrEmail, CancellationToken cancellationToken = default)
    {
        if (_directory.FindApp(clientId) is not { } app || _directory.FindAccount(userIdOrEmail) is not { } account
            || !_grants.Remove(clientId, account.UserId))
        {
            return false;
        }

        if (app.IsPublished)
        {
            await _webhooks.SendAsync(app, ZoomEvent.Deauthorized(app, account, _clock.GetUtcNow())).WaitAsync(cancellationToken);
        }

        return true;
    }

    private static async Task<ZoomMeeting> ToldAsync((ZoomMeeting Meeting, Task Told) held, CancellationToken cancellationToken)
    {
        await held.Told.WaitAsync(cancellationToken);
        return held.Meeting;
    }

    private InvalidOperationException CannotChange(long id, string what) => new(_book.Find(id) is null
        ? $"Meeting {id} does not exist. Create it with POST /zoom/v2/users/me/meetings."
        : $"Meeting {id} cannot {what}: it is {(_book.Find(id)!.IsStarted ? "running" : "not running")}.");
}
