using System.Security.Cryptography;
using System.Text;
using SalesFlow.Video.Testing.Conversations;

namespace SalesFlow.Video.Testing.Occurrences;

/// <summary>One join of a person into an instance, and when the person goes.</summary>
/// <param name="Attendee">Who it is.</param>
/// <param name="PersonId">The number of the person within the instance, the same after a rejoin.</param>
/// <param name="Id">The id of this join.</param>
/// <param name="JoinsAt">When the person comes in.</param>
/// <param name="LeavesAt">When the person goes; null for the end.</param>
internal sealed record ParticipantStay(Attendee Attendee, int PersonId, string Id, DateTimeOffset JoinsAt, DateTimeOffset? LeavesAt)
{
    private const int FirstPersonId = 16778240;
    private const int PersonIdStep = 1024;

    /// <summary>Plans every join of an instance, in the order of their times.</summary>
    internal static IReadOnlyList<ParticipantStay> Plan(ConversationPart part, string uuid, DateTimeOffset startedAt)
    {
        var stays =
            from person in part.Attendees.Index()
            from session in person.Item.Sessions.Index()
            select new ParticipantStay(
                person.Item,
                FirstPersonId + (person.Index * PersonIdStep),
                IdOf($"{uuid} {person.Index} {session.Index}"),
                startedAt + session.Item.Join,
                startedAt + session.Item.Leave);
        return [.. stays.OrderBy(stay => stay.JoinsAt)];
    }

    internal DateTimeOffset LeftAt(DateTimeOffset end) => LeavesAt < end ? LeavesAt.Value : end;

    private static string IdOf(string what) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16)).ToString().ToUpperInvariant();
}
