using System.Security.Cryptography;
using System.Text;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;

namespace SalesFlow.Video.Testing.Occurrences;

/// <summary>One join of a person into an occurrence, and when the person goes.</summary>
/// <param name="Attendee">Who it is.</param>
/// <param name="Account">The account with which the person is signed in; null for whoever is not.</param>
/// <param name="Person">The number of the person within the occurrence, from 0; the same after a rejoin.</param>
/// <param name="Id">The id of this join.</param>
/// <param name="JoinsAt">When the person comes in.</param>
/// <param name="LeavesAt">When the person goes; null for the end.</param>
internal sealed record ParticipantStay(
    Attendee Attendee, Account? Account, int Person, Guid Id, DateTimeOffset JoinsAt, DateTimeOffset? LeavesAt)
{
    /// <summary>Plans every join of an occurrence, in the order of their times.</summary>
    internal static IReadOnlyList<ParticipantStay> Plan(ConversationPart part, AccountBook accounts, string occurrenceId, DateTimeOffset startedAt)
    {
        var stays =
            from person in part.Attendees.Index()
            from session in person.Item.Sessions.Index()
            select new ParticipantStay(
                person.Item,
                accounts.Find(person.Item.SignedInAs),
                person.Index,
                IdOf($"{occurrenceId} {person.Index} {session.Index}"),
                startedAt + session.Item.Join,
                startedAt + session.Item.Leave);
        return [.. stays.OrderBy(stay => stay.JoinsAt)];
    }

    internal DateTimeOffset LeftAt(DateTimeOffset end) => LeavesAt < end ? LeavesAt.Value : end;

    private static Guid IdOf(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16));
}
