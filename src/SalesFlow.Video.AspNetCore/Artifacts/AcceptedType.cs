using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Picks the media type that a request's Accept header likes best (RFC 9110, section 12.5.1).</summary>
internal static class AcceptedType
{
    /// <summary>Returns the most wanted of these types, the first of several equally wanted ones, or null when none is accepted.</summary>
    public static string? Choose(HttpRequest request, params ReadOnlySpan<string> offers)
    {
        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0)
            return offers[0];

        string? chosen = null;
        var best = 0.0;
        foreach (var offer in offers)
        {
            var quality = QualityOf(offer, ranges);
            if (quality > best)
                (chosen, best) = (offer, quality);
        }

        return chosen;
    }

    /// <summary>What the most specific range says about a type counts: <c>text/*, text/plain;q=0</c> is any text but a plain one.</summary>
    private static double QualityOf(string offer, IList<MediaTypeHeaderValue> ranges) => ranges
        .Where(range => Matches(range, offer))
        .OrderByDescending(static range => !range.MatchesAllSubTypes)
        .ThenByDescending(static range => !range.MatchesAllTypes)
        .ThenByDescending(static range => range.Quality ?? 1)
        .Select(static range => range.Quality ?? 1)
        .FirstOrDefault();

    private static bool Matches(MediaTypeHeaderValue range, string offer)
    {
        if (range.MatchesAllTypes)
            return true;

        var type = MediaTypeHeaderValue.Parse(offer);
        return range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase)
            && (range.MatchesAllSubTypes || range.SubType.Equals(type.SubType, StringComparison.OrdinalIgnoreCase));
    }
}
