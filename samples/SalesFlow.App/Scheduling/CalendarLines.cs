using System.Globalization;
using System.Text;

namespace SalesFlow.App.Scheduling;

/// <summary>Folds the lines of a calendar file: at most 75 octets each (RFC 5545, section 3.1), and no character in two.</summary>
/// <remarks>The library folds by UTF-16 units, which leaves halves of emoji behind: https://github.com/ical-org/ical.net/issues/693.</remarks>
internal static class CalendarLines
{
    private const int MostOctets = 75;
    private const string LineEnd = "\r\n";

    /// <summary>Takes the folds of a file away and makes its own.</summary>
    public static string Refold(string file)
    {
        var unfolded = file.Replace(LineEnd + " ", "", StringComparison.Ordinal).Replace(LineEnd + "\t", "", StringComparison.Ordinal);
        var folded = new StringBuilder(file.Length);
        foreach (var line in unfolded.Split(LineEnd, StringSplitOptions.RemoveEmptyEntries))
        {
            Append(line, folded);
            folded.Append(LineEnd);
        }

        return folded.ToString();
    }

    private static void Append(ReadOnlySpan<char> line, StringBuilder folded)
    {
        var octets = 0;
        while (!line.IsEmpty)
        {
            var length = NextLength(line);
            var size = Encoding.UTF8.GetByteCount(line[..length]);
            if (octets + size > MostOctets)
            {
                folded.Append(LineEnd).Append(' ');
                octets = 1;
            }

            folded.Append(line[..length]);
            octets += size;
            line = line[length..];
        }
    }

    /// <summary>Returns how many units the next character has; of one that fits on no line, such as a tower of accents, those of its next part.</summary>
    private static int NextLength(ReadOnlySpan<char> line)
    {
        var length = StringInfo.GetNextTextElementLength(line);
        if (Encoding.UTF8.GetByteCount(line[..length]) < MostOctets)
            return length;

        Rune.DecodeFromUtf16(line, out _, out var part);
        return part;
    }
}
