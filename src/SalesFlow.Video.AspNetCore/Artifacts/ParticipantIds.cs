using System.Security.Cryptography;
using System.Text;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>The ids of the people of one conversation, or of one occurrence when only that one is asked for.</summary>
/// <remarks>
/// An id is made of the conversation and of what tells a person apart there: the account at the platform, else the e-mail address, else the
/// name. So it is the same whenever the attendance is read or fetched again, tells none of these, and is another one in the next meeting.
/// </remarks>
internal sealed class ParticipantIds
{
    private readonly Guid _scope;
    private readonly Dictionary<string, string?> _byName = new(StringComparer.OrdinalIgnoreCase);

    public ParticipantIds(Guid scope, IReadOnlyList<Participant> participants)
    {
        _scope = scope;

        // A name that several people bear tells nothing.
        foreach (var participant in participants)
        {
            var name = participant.Name.Trim();
            _byName[name] = _byName.ContainsKey(name) ? null : Of(participant);
        }
    }

    public string Of(Participant participant)
    {
        var person = participant switch
        {
            { PlatformUserId: { Length: > 0 } user } => $"user|{user}",
            { Email: { Length: > 0 } email } => $"email|{email.ToUpperInvariant()}",
            _ => $"name|{participant.Name.Trim().ToUpperInvariant()}",
        };
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{_scope}|{person}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    /// <summary>Returns the id of the only participant with a name, or null.</summary>
    public string? FindByName(string? name) => name is null ? null : _byName.GetValueOrDefault(name.Trim());
}
