using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Analysis;

/// <summary>Something that somebody promised or was asked to do in a meeting.</summary>
public sealed record ActionItem
{
    /// <summary>The id, unique within the analysis and the same whenever the same words are found at the same place again.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>The name of the speaker or participant who is to do it; null when the conversation does not tell.</summary>
    public string? Assignee { get; init; }

    /// <summary>The day by which it was said to be done; null when no day was named.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Who found it.</summary>
    public required ActionItemSource Source { get; init; }

    /// <summary>What a person made of it.</summary>
    public ActionItemState State { get; init; }

    /// <summary>The indexes of the segments in which it was said, ascending.</summary>
    public required IReadOnlyList<int> Segments { get; init; }

    /// <summary>Returns the id that an item with this text at these segments has.</summary>
    /// <remarks>It depends on the letters and digits of the text, without case, and on the first segment.</remarks>
    public static string IdOf(string text, IReadOnlyList<int> segments)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(segments);
        var letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var first = segments.Count > 0 ? segments[0] : -1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{first}:{letters}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    /// <summary>Returns id and state; never what is to be done, nor by whom.</summary>
    public override string ToString() => $"action item {Id} ({State})";
}
