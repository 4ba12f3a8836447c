using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>What a platform adds to the life of its meetings: ids and limits of its own, what it tells of them, what it makes of a call.</summary>
/// <remarks>The tasks end when everybody who hears of it was told once; nobody has to wait for them.</remarks>
internal interface IPlatformMeetings
{
    string Platform { get; }

    string NextOccurrenceId();

    /// <summary>What the platform does not take of a host's change, and what to do; null when nothing.</summary>
    string? FindProblem(HostChange change);

    /// <summary>The meeting with a host's change, as far as the host's plan allows it.</summary>
    Meeting Apply(Meeting meeting, HostChange change);

    /// <summary>Puts a meeting into the book that a person makes at the platform itself, for now, with a recording.</summary>
    Meeting CreateForeign(Account host, string title);

    Task TellCreatedAsync(Meeting meeting);

    Task TellChangedAsync(Meeting before, Meeting after);

    Task TellDeletedAsync(Meeting meeting);

    Task TellStartedAsync(HeldOccurrence occurrence);

    Task TellEndedAsync(HeldOccurrence occurrence);

    Task TellJoinedAsync(HeldOccurrence occurrence, ParticipantStay stay);

    Task TellLeftAsync(HeldOccurrence occurrence, ParticipantStay stay, DateTimeOffset at);

    /// <summary>Begins what the platform does with a call after its end.</summary>
    void BeginAftermath(HeldOccurrence occurrence);
}
