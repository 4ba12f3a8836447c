using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom.Meetings;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>The simulated Zoom, seen from inside the process: who and what exists, and what people do there. Thread-safe.</summary>
public sealed class ZoomSimulator
{
    private readonly AccountBook _directory;
    private readonly GrantBook _grants;
    private readonly MeetingBook _book;
    private readonly MeetingChanges _changes;
    private readonly HeldMeetings _held;
    private readonly ScheduledHold _hold;
    private readonly OccurrenceBook _instances;
    private readonly ArtifactShelf _shelf;
    private readonly WeatherReport _weather;
    private readonly ZoomWebhooks _webhooks;
    private readonly WebhookLog _attempts;
    private readonly SimulatorClock _clock;

    internal ZoomSimulator(
        AccountBook directory, GrantBook grants, MeetingBook book, MeetingChanges changes, HeldMeetings held, ScheduledHold hold,
        OccurrenceBook instances, ArtifactShelf shelf, WeatherReport weather, ZoomWebhooks webhooks, WebhookLog attempts,
        SimulatorClock clock)
    {
        _directory = directory;
        _grants = grants;
        _book = book;
        _changes = changes;
        _held = held;
        _hold = hold;
        _instances = instances;
        _shelf = shelf;
        _weather = weather;
        _webhooks = webhooks;
        _attempts = attempts;
        _clock = clock;
    }

    /// <summary>The apps that exist.</summary>
    public IReadOnlyList<ZoomApp> Apps => _directory.Apps;

    /// <summary>The people who exist.</summary>
    public IReadOnlyList<Account> Accounts => _directory.Accounts;

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

    /// <summary>
    /// Whether scheduled meetings start by themselves at their planned start, and end when their conversation is over. What has begun by
    /// itself also ends by itself after this is switched off.
    /// </summary>
    public bool HoldsScheduledMeetings
    {
        get => _hold.IsOn;
        set => _hold.IsOn = value;
    }

    /// <summary>What happens to webhooks on their way, from the next event on.</summary>
    public WebhookWeather WebhookWeather
    {
        get => _weather.Current;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Require(value.Problem);
            _weather.Current = value;
        }
    }

    /// <summary>The files that the platform has made of calls so far, oldest call first.</summary>
    public IReadOnlyList<SimulatedFile> Files => _shelf.Show();

    /// <summary>Adds an app, or replaces the one with the same client id; tokens keep the scopes of their consent.</summary>
    public void RegisterApp(ZoomApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        _directory.Put(app);
    }

    /// <summary>Adds a person, or replaces the one with the same user id.</summary>
    public void RegisterAccount(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        _directory.Put(account);
    }

    /// <summary>Finds a meeting by its number. Null when there is none.</summary>
    public ZoomMeeting? FindMeeting(long id) => _book.Find(id);

    /// <summary>The instances of a meeting as they really were, oldest first. They are known after the meeting was deleted, too.</summary>
    public IReadOnlyList<SimulatedOccurrence> ListInstances(long meetingId) =>
        [.. _instances.ListOf(meetingId).Select(instance => instance.Show())];

    /// <summary>Sets what happens in a meeting from its next start on. Without this it is a short conversation of the simulator's own.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting.</exception>
    /// <exception cref="ArgumentException">Nobody could play this script; the message says why.</exception>
    public void SetConversation(long meetingId, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        Require(ConversationCheck.Problem(conversation));
        _ = _book.SetConversation(meetingId, conversation) ?? throw CannotChange(meetingId, "be given a conversation");
    }

    /// <summary>Changes a meeting as a person does on the platform; returns when every connected app was told once.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting.</exception>
    /// <exception cref="ArgumentException">The platform does not take this; the message says why.</exception>
    public Task<ZoomMeeting> ChangeMeetingAsync(long id, HostChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        Require(change.Problem);
        return ToldAsync(_changes.Update(id, change.ToRequest()) ?? throw CannotChange(id, "change"), cancellationToken);
    }

    /// <summary>Deletes a meeting as a person does on the platform, and ends it first when it runs.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting.</exception>
    public Task<ZoomMeeting> DeleteMeetingAsync(long id, CancellationToken cancellationToken = default) =>
        ToldAsync(_changes.Delete(id) ?? throw CannotChange(id, "be deleted"), cancellationToken);

    /// <summary>
    /// Starts a meeting that no app made; it is recorded to the cloud, and ends by itself with the built-in conversation. Returns when
    /// every connected app was told of its start.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such person.</exception>
    public async Task<ZoomMeeting> HoldForeignMeetingAsync(
        string userIdOrEmail, string topic, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topic);
        var host = _directory.FindAccount(userIdOrEmail)
            ?? throw new InvalidOperationException($"There is no person '{userIdOrEmail}'. Name one of the accounts by user id or e-mail.");
        var request = new MeetingRequest { Topic = topic, Settings = new JsonObject { ["auto_recording"] = "cloud" } };
        var (meeting, created) = _changes.Create(request, host, ZoomMeeting.MadeByPerson);
        var started = _held.Start(meeting.Id, _clock.GetUtcNow(), isByItself: true) ?? throw CannotChange(meeting.Id, "start");
        await created.WaitAsync(cancellationToken);
        return await ToldAsync(started, cancellationToken);
    }

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
            await _webhooks.SendAsync(app, ZoomEvent.Deauthorized(app, account, _clock.GetUtcNow())).WaitAsync(cancellationToken);

        return true;
    }

    private static async Task<ZoomMeeting> ToldAsync((ZoomMeeting Meeting, Task Told) held, CancellationToken cancellationToken)
    {
        await held.Told.WaitAsync(cancellationToken);
        return held.Meeting;
    }

    private static void Require(string? problem)
    {
        if (problem is not null)
            throw new ArgumentException(problem);
    }

    private InvalidOperationException CannotChange(long id, string what) => new(_book.Find(id) is null
        ? $"Meeting {id} does not exist. Create it with POST /zoom/v2/users/me/meetings."
        : $"Meeting {id} cannot {what}: it is {(_book.Find(id)!.IsStarted ? "running" : "not running")}.");
}
