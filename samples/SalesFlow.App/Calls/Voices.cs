using System.Collections.Frozen;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>Gives every speaker of a call a colour, by the order in which they first speak: the same on every visit.</summary>
public sealed class Voices
{
    /// <summary>How many colours there are; who comes later shares one, and the name always stands beside it.</summary>
    public const int Colours = 6;

    private readonly FrozenDictionary<string, int> _places;

    private Voices(IReadOnlyList<string> speakers)
    {
        Speakers = speakers;
        _places = speakers.Select(static (name, place) => (name, place))
            .ToFrozenDictionary(static pair => pair.name, static pair => pair.place, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The speakers in the order in which they first speak.</summary>
    public IReadOnlyList<string> Speakers { get; }

    /// <summary>Listens to who speaks; a segment without a speaker has no colour.</summary>
    public static Voices Of(IEnumerable<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return new([.. segments.Select(static segment => segment.Speaker).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The number of the speaker's colour, from 1 on; 0 for nobody who spoke.</summary>
    public int ColourOf(string? speaker) => speaker is not null && _places.TryGetValue(speaker, out var place) ? (place % Colours) + 1 : 0;
}
