using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Makes one participant of all joins of the same person, whose sessions may overlap when two devices were used.</summary>
/// <remarks>The same account is the same person, else the same address, else the same name: guests have nothing more.</remarks>
internal static class AttendanceMerge
{
    public static IReadOnlyList<Participant> Merge(IEnumerable<Participant> joins)
    {
        var all = joins.ToList();

        // Somebody who once came without signing in is known by the address.
        var accounts = all.Where(static join => join is { PlatformUserId.Length: > 0, Email.Length: > 0 })
            .ToLookup(static join => join.Email!, static join => join.PlatformUserId!, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. all.GroupBy(join => KeyOf(join, accounts), StringComparer.OrdinalIgnoreCase).Select(Merge)
                .OrderBy(static person => person.JoinedAt ?? DateTimeOffset.MaxValue)
                .ThenBy(static person => person.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Ends the sessions whose end is not known together with their occurrence: nobody stays in a call that is over.</summary>
    public static IEnumerable<Participant> EndWith(Occurrence occurrence, IEnumerable<Participant> present) => present.Select(person => person with
    {
        Sessions =
        [
            .. person.Sessions.Select(session => session.LeftAt is null && occurrence.ActualEnd > session.JoinedAt
                ? session with { LeftAt = occurrence.ActualEnd }
                : session),
        ],
    });

    private static string KeyOf(Participant join, ILookup<string, string> accounts) => join switch
    {
        { PlatformUserId: { Length: > 0 } id } => $"id:{id}",
        { Email: { Length: > 0 } email } => accounts[email].FirstOrDefault() is { } id ? $"id:{id}" : $"email:{email}",
        _ => $"name:{join.Name.Trim()}",
    };

    private static Participant Merge(IGrouping<string, Participant> joins)
    {
        var first = joins.OrderBy(static join => join.JoinedAt ?? DateTimeOffset.MaxValue).First();
        return first with
        {
            Email = joins.Select(static join => join.Email).FirstOrDefault(static email => email is { Length: > 0 }),
            PlatformUserId = joins.Select(static join => join.PlatformUserId).FirstOrDefault(static id => id is { Length: > 0 }),
            IsInternalUser = joins.Any(static join => join.IsInternalUser),
            Sessions = Join(joins.SelectMany(static join => join.Sessions)),
        };
    }

    private static List<ParticipantSession> Join(IEnumerable<ParticipantSession> sessions)
    {
        var joined = new List<ParticipantSession>();
        foreach (var session in sessions.OrderBy(static session => session.JoinedAt))
        {
            if (joined.Count > 0 && joined[^1] is var last && (last.LeftAt is null || session.JoinedAt <= last.LeftAt))
                joined[^1] = last with { LeftAt = Later(last.LeftAt, session.LeftAt) };
            else
                joined.Add(session);
        }

        return joined;
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other is null ? null : one > other ? one : other;
}
