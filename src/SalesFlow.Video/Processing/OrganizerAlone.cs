using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Tells a trial of a link from a call: nobody but our own side was there.</summary>
internal static class OrganizerAlone
{
    // The application's word for a meeting among colleagues.
    private const string Internal = "internal";

    /// <summary>True when everybody belongs to the organizer's side; among colleagues only when at most one was there.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="participants">Who was there.</param>
    /// <param name="organizerEmail">The address of the account that holds the meeting; null when unknown.</param>
    public static bool Is(Meeting meeting, IReadOnlyList<Participant> participants, string? organizerEmail) =>
        participants.All(person => person.IsInternalUser || IsOrganizer(person, organizerEmail))
        && (participants.Count <= 1 || !string.Equals(meeting.MeetingType, Internal, StringComparison.OrdinalIgnoreCase));

    private static bool IsOrganizer(Participant person, string? organizerEmail) =>
        person.Email is { Length: > 0 } email && string.Equals(email, organizerEmail, StringComparison.OrdinalIgnoreCase);
}
