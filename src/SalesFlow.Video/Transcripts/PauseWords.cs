namespace SalesFlow.Video.Transcripts;

/// <summary>Says how long a pause was, to the minute, or to the second where it is shorter.</summary>
internal static class PauseWords
{
    public static string Of(TimeSpan pause, string? language)
    {
        var isGerman = language?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true;
        var (hour, hours) = isGerman ? ("Stunde", "Stunden") : ("hour", "hours");
        var (minute, minutes) = isGerman ? ("Minute", "Minuten") : ("minute", "minutes");
        var (second, seconds) = isGerman ? ("Sekunde", "Sekunden") : ("second", "seconds");

        if (pause < TimeSpan.FromMinutes(1))
            return $"Pause: {Count((int)Math.Ceiling(pause.TotalSeconds), second, seconds)}";

        var whole = (int)Math.Round(pause.TotalMinutes);
        List<string> parts = [];
        if (whole >= 60)
            parts.Add(Count(whole / 60, hour, hours));
        if (whole % 60 > 0)
            parts.Add(Count(whole % 60, minute, minutes));
        return $"Pause: {string.Join(' ', parts)}";
    }

    private static string Count(int number, string one, string many) => FormattableString.Invariant($"{number} {(number == 1 ? one : many)}");
}
