using System.Text;

namespace SalesFlow.Video;

/// <summary>The form in which text is searched. Pure; both sides of a comparison have to be put into it.</summary>
public static class SearchText
{
    /// <summary>Returns the form: what people hold to be the same letters becomes the same, whatever its case, width or composition.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (CharacterTraits.IsLineBreak(rune) || rune.Value == '\t')
                visible.Append(' ');
            else if (!CharacterTraits.IsIgnorable(rune) && !CharacterTraits.IsUnwanted(rune))
                visible.Append(rune.ToString());
        }

        var words = visible.ToString().Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        // To whoever searches, the i's of Turkish are those of everybody else.
        return string.Join(' ', words).ToUpperInvariant().Replace('İ', 'I').Replace('ı', 'I');
    }
}
