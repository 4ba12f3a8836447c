using System.Globalization;
using System.Net.Http.Headers;

namespace SalesFlow.Video.Http;

/// <summary>Reads the <c>Retry-After</c> header in all forms that platforms send.</summary>
public static class RetryAfter
{
    private const string HeaderName = "Retry-After";

    // The longest quotas are those of a day. Whoever asks for more has mixed up units, and would keep the work from ever being done.
    private static readonly TimeSpan LongestBelieved = TimeSpan.FromDays(2);

    private static readonly string[] IsoForms =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd' 'HH:mm:ssK"];

    /// <summary>Returns how long a response asks us to wait, at most two days; null when it does not say, or is not to be believed.</summary>
    public static TimeSpan? Find(HttpResponseHeaders headers, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return headers.NonValidated.TryGetValues(HeaderName, out var values)
            && TryParse(values.ToString(), now, out var delay) && delay <= LongestBelieved
                ? delay
                : null;
    }

    /// <summary>Reads seconds (<c>120</c>), an HTTP date (RFC 9110) or an ISO 8601 instant (Zoom's daily limits). A past instant is zero.</summary>
    /// <remarks>An ISO form without an offset is UTC.</remarks>
    public static bool TryParse(string? text, DateTimeOffset now, out TimeSpan delay)
    {
        delay = TimeSpan.Zero;
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return false;

        if (decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return TryTake(seconds, out delay);

        if (!TryParseInstant(trimmed, out var instant))
            return false;

        delay = instant > now ? instant - now : TimeSpan.Zero;
        return true;
    }

    private static bool TryTake(decimal seconds, out TimeSpan delay)
    {
        var isSane = seconds < int.MaxValue;
        delay = isSane ? TimeSpan.FromSeconds((double)seconds) : TimeSpan.Zero;
        return isSane;
    }

    private static bool TryParseInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant)
        || DateTimeOffset.TryParseExact(text, IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
}
