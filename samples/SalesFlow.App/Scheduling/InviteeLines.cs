using System.Net.Mail;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>Invitees as people type and paste them: one per line or many with commas, with or without a name.</summary>
public static class InviteeLines
{
    private static readonly char[] Separators = ['\n', '\r', ';'];

    /// <summary>Reads everybody, each address once. What is no address comes back as it was typed, so that it can be named.</summary>
    public static IReadOnlyList<Invitee> Read(string? text) =>
    [
        .. (text ?? "")
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(SplitAtCommas)
            .Select(ReadOne)
            .DistinctBy(static invitee => invitee.Email.ToUpperInvariant()),
    ];

    /// <summary>Writes one invitee as a line.</summary>
    public static string Write(string email, string? name) =>
        string.IsNullOrWhiteSpace(name) || name.Any(static character => char.IsControl(character) || "<>;,\"".Contains(character, StringComparison.Ordinal))
            ? email
            : $"{name} <{email}>";

    // A comma parts two people only when both have an address: "Last, First <a@b>" is one.
    private static IEnumerable<string> SplitAtCommas(string line)
    {
        var parts = line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 && Array.TrueForAll(parts, static part => part.Contains('@', StringComparison.Ordinal)) ? parts : [line];
    }

    private static Invitee ReadOne(string typed)
    {
        var open = typed.LastIndexOf('<');
        if (open < 0 || !typed.EndsWith('>'))
            return new(typed);

        var email = typed[(open + 1)..^1].Trim();
        var name = typed[..open].Trim().Trim('"').Trim();
        return MailAddress.TryCreate(email, out _) ? new(email, name.Length == 0 ? null : name) : new(typed);
    }
}
