namespace SalesFlow.App.Calls;

/// <summary>How much of the talking was one speaker's.</summary>
/// <param name="Speaker">The name.</param>
/// <param name="Share">From 0 to 1.</param>
/// <param name="Colour">The number of the speaker's colour.</param>
public sealed record TalkShare(string Speaker, double Share, int Colour)
{
    /// <summary>Orders what was measured, the most talkative first; empty when the platform names no speakers.</summary>
    public static IReadOnlyList<TalkShare> Of(IReadOnlyDictionary<string, double>? measured, Voices voices)
    {
        ArgumentNullException.ThrowIfNull(voices);
        return measured is null
            ? []
            : [.. measured.Select(share => new TalkShare(share.Key, share.Value, voices.ColourOf(share.Key))).OrderByDescending(static share => share.Share)];
    }

    /// <summary>Returns the share; never whose it is.</summary>
    public override string ToString() => FormattableString.Invariant($"share {Share:P0}");
}
