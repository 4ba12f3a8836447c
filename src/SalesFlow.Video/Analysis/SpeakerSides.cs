using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Analysis;

/// <summary>Decides on which side each person of a meeting speaks. Pure: it looks at what it is given and at nothing else.</summary>
/// <remarks>
/// <para>
/// Our own user, the organizer and an e-mail address in one of the internal domains are internal; any other e-mail address is external.
/// With
/// exactly one internal speaker and one other of whom nothing is known, the other is external. Everybody else stays unknown.
/// </para>
/// <para>
/// A transcript names its speakers and gives no address. A speaker is looked up by name among those who attended, which is fairly sure
/// because the
/// same platform wrote both names, and then among the invitees, which is a mere suggestion. A name that several people bear tells nothing.
/// </para>
/// </remarks>
public static class SpeakerSides
{
    private const double Certain = 1;
    private const double SameNameInMeeting = 0.8;
    private const double OnlyOtherSpeaker = 0.6;
    private const double SameNameInInvitation = 0.4;

    /// <summary>Returns the speakers of a transcript in the order in which they first speak, then those who attended in silence.</summary>
    /// <param name="transcript">Where the speakers' names come from.</param>
    /// <param name="attended">Who was there, as far as the platform tells.</param>
    /// <param name="invitees">Who was asked to come.</param>
    /// <param name="organizerEmail">The address of the account that holds the meeting; null when unknown.</param>
    /// <param name="internalDomains">The e-mail domains of our own people.</param>
    public static IReadOnlyList<MeetingPerson> Resolve(
        Transcript transcript, IReadOnlyList<MeetingPerson> attended, IReadOnlyList<Invitee> invitees, string? organizerEmail,
        IEnumerable<string> internalDomains)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(attended);
        ArgumentNullException.ThrowIfNull(invitees);
        ArgumentNullException.ThrowIfNull(internalDomains);

        var domains = internalDomains.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = attended.Select(person => Judge(person, organizerEmail, domains)).ToList();
        var invited = invitees.Where(invitee => invitee.Name is not null)
            .Select(invitee => Judge(new MeetingPerson { Name = invitee.Name!, Email = invitee.Email }, organizerEmail, domains)).ToList();

        var names = transcript.Segments.Select(segment => segment.Speaker).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var speakers = names.Select(name => Find(name, known, invited)).ToList();
        var silent = known.Where(person => !names.Contains(person.Name, StringComparer.OrdinalIgnoreCase));
        return [.. ConcludeTheOther(speakers), .. silent];
    }

    private static MeetingPerson Judge(MeetingPerson person, string? organizerEmail, HashSet<string> domains)
    {
        if (person.IsInternalUser)
            return With(person, ConversationSide.Internal, Certain, "The platform or the application knows this person as one of our users.");
        if (person.Email is not { Length: > 0 } email)
            return With(person, ConversationSide.Unknown, 0, "Nothing but a name is known.");
        if (string.Equals(email, organizerEmail, StringComparison.OrdinalIgnoreCase))
            return With(person, ConversationSide.Internal, Certain, "This is the organizer's account.");
        return domains.Contains(email[(email.LastIndexOf('@') + 1)..])
            ? With(person, ConversationSide.Internal, Certain, "The e-mail address is in an internal domain.")
            : With(person, ConversationSide.External, Certain, "The e-mail address is not in an internal domain.");
    }

    private static MeetingPerson Find(string name, List<MeetingPerson> attended, List<MeetingPerson> invited)
    {
        var present = Named(name, attended);
        var person = present.Count == 1 ? present[0] : new MeetingPerson { Name = name };
        if (present.Count > 1 && present.Exists(other => other.Side != present[0].Side))
            return With(person, ConversationSide.Unknown, 0, "Several people of this name attended.");
        if (present.Count > 0 && present[0].Side != ConversationSide.Unknown)
            return With(person, present[0].Side, SameNameInMeeting, $"Attended under this name. {present[0].SideReason}");

        return Named(name, invited) is [var invitee]
            ? With(person, invitee.Side, SameNameInInvitation, $"Only the name is that of an invitee. {invitee.SideReason}")
            : With(person, ConversationSide.Unknown, 0, "Nothing but a name is known.");
    }

    private static List<MeetingPerson> Named(string name, List<MeetingPerson> people) =>
        people.FindAll(person => string.Equals(person.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<MeetingPerson> ConcludeTheOther(List<MeetingPerson> speakers)
    {
        var isPair = speakers.Count == 2 && speakers.Count(person => person.Side == ConversationSide.Internal) == 1;
        return speakers.Select(person => isPair && person.Side == ConversationSide.Unknown
            ? With(person, ConversationSide.External, OnlyOtherSpeaker, "The only other speaker beside one of our own people.")
            : person);
    }

    private static MeetingPerson With(MeetingPerson person, ConversationSide side, double confidence, string reason) =>
        person with { Side = side, SideConfidence = confidence, SideReason = reason };
}
