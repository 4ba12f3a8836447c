using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>Tokens that open the files of one instance and nothing else.</summary>
internal sealed class DownloadTokens(SimulatorClock clock) : IResettable
{
    private readonly ExpiringEntries<string> _tokens = new(clock);

    internal string Issue(HeldOccurrence occurrence, TimeSpan lifetime)
    {
        var token = OpaqueToken.Create("download", occurrence.Meeting.Host, "recording", clock.GetUtcNow(), lifetime);
        _tokens.Put(token, occurrence.Id, lifetime);
        return token;
    }

    internal bool Opens(string token, HeldOccurrence occurrence) => _tokens.FindValid(token) == occurrence.Id;

    public void Reset() => _tokens.Clear();
}
