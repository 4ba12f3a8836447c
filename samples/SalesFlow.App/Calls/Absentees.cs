using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>Finds who was asked to come and did not.</summary>
public static class Absentees
{
    /// <summary>Returns the invitees whom no participant can be, by e-mail first and by name failing that; empty while attendance is unknown.</summary>
    public static IReadOnlyList<Invitee> Of(IReadOnlyList<Invitee> invitees, IReadOnlyList<Participant> participants)
    {
        ArgumentNullException.ThrowIfNull(invitees);
        ArgumentNullException.ThrowIfNull(participants);
        return participants.Count == 0 ? [] : [.. invitees.Where(invitee => !participants.Any(participant => Is(participant, invitee)))];
    }

    private static bool Is(Participant participant, Invitee invitee) => participant.Email is { } email
        ? string.Equals(email, invitee.Email, StringComparison.OrdinalIgnoreCase)
        : string.Equals(participant.Name.Trim(), invitee.Name?.Trim(), StringComparison.OrdinalIgnoreCase);
}
