namespace SalesFlow.Video.Meetings;

/// <summary>Compares texts that a platform may have tidied: white space does not count.</summary>
internal static class SameWords
{
    public static bool Are(string? one, string? other) => Of(one).SequenceEqual(Of(other), StringComparer.Ordinal);

    private static string[] Of(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
