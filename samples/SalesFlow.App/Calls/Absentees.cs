using System.Text;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>Who was asked to come and was not seen among those who came.</summary>
/// <param name="People">The invitees.</param>
/// <param name="IsCertain">True when nobody who came can be one of them. Else somebody came whom nobody can tell, perhaps one of these.</param>
public sealed record Absentees(IReadOnlyList<Invitee> People, bool IsCertain)
{
    /// <summary>Finds them, by address and by name; nobody is absent as long as it is not known who came.</summary>
    /// <param name="invitees">Who was asked to come.</param>
    /// <param name="participants">Who came.</param>
    /// <param name="isOurs">Tells who of them belongs to the organizer's side.</param>
    public static Absentees Of(IReadOnlyList<Invitee> invitees, IReadOnlyList<Participant> participants, Func<Participant, bool> isOurs)
    {
        ArgumentNullException.ThrowIfNull(invitees);
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(isOurs);
        if (participants.Count == 0)
            return new([], IsCertain: false);

        List<Invitee> unseen = [.. invitees.Where(invitee => !participants.Any(participant => MayBe(participant, invitee)))];

        // A guest under a private address or another name may be anybody who was asked, and so may a colleague without an address.
        return new(unseen, participants.All(participant =>
            (isOurs(participant) && participant.Email is not null) || invitees.Any(invitee => MayBe(participant, invitee))));
    }

    private static bool MayBe(Participant participant, Invitee invitee) =>
        IsSame(participant.Email, invitee.Email) || IsSame(participant.Name, invitee.Name) || IsSame(participant.Name, invitee.Email);

    private static bool IsSame(string? one, string? other) =>
        Plain(one) is { Length: > 0 } first && string.Equals(first, Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string? Plain(string? text) => text?.Trim().Normalize(NormalizationForm.FormC);
}
