using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Analysis;

/// <summary>Something that somebody promised or was asked to do in a meeting.</summary>
public sealed record ActionItem
{
    /// <summary>The id, unique within the analysis and the same whenever the same words are found in the same occurrence again.</summary>
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

    /// <summary>The same segments, by occurrence; empty as an analyzer makes the item.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Returns the id that an analyzer gives to an item with this text at these segments.</summary>
    /// <remarks>
    /// It depends on the letters and digits of the text, without case, and on the first segment. Where the item is kept it gets another
    /// one, which no longer depends on its place: a part of the conversation that is found later must not rename it.
    /// </remarks>
    public static string IdOf(string text, IReadOnlyList<int> segments)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(segments);
        var first = segments.Count > 0 ? segments[0] : -1;
        return HashOf($"{first}:{LettersOf(text)}");
    }

    /// <summary>Returns the id of an item that is kept.</summary>
    /// <param name="occurrenceId">The occurrence in which it was said.</param>
    /// <param name="letters">The <see cref="LettersOf"/> its text.</param>
    /// <param name="number">How many items of the same letters were said there before.</param>
    internal static string IdOf(OccurrenceId occurrenceId, string letters, int number) => HashOf($"{occurrenceId}:{number}:{letters}");

    /// <summary>Returns what of a text tells items apart: its letters and digits, without case.</summary>
    internal static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Returns id and state; never what is to be done, nor by whom.</summary>
    public override string ToString() => $"action item {Id} ({State})";

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
