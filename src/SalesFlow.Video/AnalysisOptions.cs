namespace SalesFlow.Video;

/// <summary>When conversations are analyzed.</summary>
public sealed class AnalysisOptions
{
    internal static readonly TimeSpan LongestDelay = TimeSpan.FromHours(24);

    /// <summary>How long after the end of a call its participants may come back before it is analyzed. Default: 10 minutes; zero for at once.</summary>
    /// <remarks>Whoever comes back later causes another analysis, of everything that was said.</remarks>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMinutes(10);
}
