using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>The meetings of all simulated platforms, seen from inside the process: what people do with them, and what became of them. Thread-safe.</summary>
/// <remarks>Every act of a person returns when every connected app was told once. Failed deliveries are retried later.</remarks>
public sealed class SimulatedMeetings
{
    private readonly MeetingBook _book;
    private readonly MeetingChanges _changes;
    private readonly HeldMeetings _held;
    private readonly ScheduledHold _hold;
    private readonly OccurrenceBook _occurrences;
    private readonly ArtifactShelf _shelf;
    private readonly MeetingPlatforms _platforms;
    private readonly AccountBook _accounts;
    private readonly SimulatorClock _clock;

    internal SimulatedMeetings(
        MeetingBook book, MeetingChanges changes, HeldMeetings held, ScheduledHold hold, OccurrenceBook occurrences, ArtifactShelf shelf,
        MeetingPlatforms platforms, AccountBook accounts, SimulatorClock clock)
    {
        _book = book;
        _changes = changes;
        _held = held;
        _hold = hold;
        _occurrences = occurrences;
        _shelf = shelf;
        _platforms = platforms;
        _accounts = accounts;
        _clock = clock;
    }

    /// <summary>
    /// Whether scheduled meetings start by themselves at their planned start, and end when their conversation is over. What has begun by
    /// itself also ends by itself after this is switched off.
    /// </summary>
    public bool HoldsScheduled
    {
        get => _hold.IsOn;
        set => _hold.IsOn = value;
    }

    /// <summary>The files that the platforms have made of calls so far, oldest call first.</summary>
    public IReadOnlyList<SimulatedFile> Files => _shelf.Show();

    /// <summary>Lists the meetings that exist, by planned start.</summary>
    /// <param name="platform">The name of a platform; null for all.</param>
    public IReadOnlyList<SimulatedMeeting> List(string? platform = null) =>
        [.. _book.List().Where(meeting => platform is null || meeting.Address.Platform == platform).Select(meeting => meeting.Show())];

    /// <summary>Finds a meeting; null when there is none.</summary>
    public SimulatedMeeting? Find(MeetingAddress address) => _book.Find(address)?.Show();

    /// <summary>The occurrences of a meeting as they really were, oldest first. They are known after the meeting was deleted, too.</summary>
    public IReadOnlyList<SimulatedOccurrence> ListOccurrences(MeetingAddress address) =>
        [.. _occurrences.ListOf(address).Select(occurrence => occurrence.Show())];

    /// <summary>Sets what becomes of a meeting from its next start on. Without this it is a short conversation of the simulator's own.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting.</exception>
    /// <exception cref="ArgumentException">Nobody could play this script; the message says why.</exception>
    public void SetScript(MeetingAddress address, MeetingScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        Require(ScriptCheck.FindProblem(script, _accounts));
        _ = _book.Change(address, meeting => meeting with { Script = script }) ?? throw Cannot(address, "be given a script");
    }

    /// <summary>Changes a meeting as a person does at the platform.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting.</exception>
    /// <exception cref="ArgumentException">The platform does not take this; the message says why.</exception>
    public Task<SimulatedMeeting> ChangeAsync(MeetingAddress address, HostChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var platform = _platforms.Get(address.Platform);
        Require(platform.FindProblem(change));
        return ToldAsync(
            _changes.Change(address, meeting => platform.Apply(meeting, change)) ?? throw Cannot(address, "change"), cancellationToken);
    }

    /// <summary>Deletes a meeting as a person does at the platform, and ends it first when it runs.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting.</exception>
    public Task<SimulatedMeeting> DeleteAsync(MeetingAddress address, CancellationToken cancellationToken = default) =>
        ToldAsync(_changes.Delete(address) ?? throw Cannot(address, "be deleted"), cancellationToken);

    /// <summary>Starts a new occurrence of a meeting.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting, or it runs already.</exception>
    public Task<SimulatedMeeting> StartAsync(MeetingAddress address, CancellationToken cancellationToken = default) =>
        ToldAsync(_held.Start(address) ?? throw Cannot(address, "start"), cancellationToken);

    /// <summary>Ends the running occurrence of a meeting.</summary>
    /// <exception cref="InvalidOperationException">There is no such meeting, or it does not run.</exception>
    public Task<SimulatedMeeting> EndAsync(MeetingAddress address, CancellationToken cancellationToken = default) =>
        ToldAsync(_held.End(address) ?? throw Cannot(address, "end"), cancellationToken);

    /// <summary>Starts a meeting that no app made; it is recorded to the cloud, and ends by itself with the built-in conversation.</summary>
    /// <param name="platform">The name of the platform.</param>
    /// <param name="account">The id or e-mail address of the person who holds it.</param>
    /// <param name="title">Its title.</param>
    /// <param name="cancellationToken">Ends the wait for those who are told.</param>
    /// <exception cref="InvalidOperationException">There is no such platform or person.</exception>
    public async Task<SimulatedMeeting> HoldForeignAsync(
        string platform, string account, string title, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        var host = _accounts.Find(account)
            ?? throw new InvalidOperationException($"There is no person '{account}'. Name one of the accounts by id or e-mail address.");
        var meeting = _platforms.Get(platform).CreateForeign(host, title);
        var created = _changes.TellCreatedAsync(meeting);
        var started = _held.Start(meeting.Address, _clock.GetUtcNow(), isByItself: true) ?? throw Cannot(meeting.Address, "start");
        await created.WaitAsync(cancellationToken);
        return await ToldAsync(started, cancellationToken);
    }

    private static async Task<SimulatedMeeting> ToldAsync((Meeting Meeting, Task Told) done, CancellationToken cancellationToken)
    {
        await done.Told.WaitAsync(cancellationToken);
        return done.Meeting.Show();
    }

    private static void Require(string? problem)
    {
        if (problem is not null)
            throw new ArgumentException(problem);
    }

    private InvalidOperationException Cannot(MeetingAddress address, string what) => new(_book.Find(address) is not { } meeting
        ? $"Meeting {address} does not exist. Create it with the platform's API."
        : $"Meeting {address} cannot {what}: it is {(meeting.IsStarted ? "running" : "not running")}.");
}
