using SalesFlow.Video.Testing.Zoom.Instances;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>Tokens that open the files of one instance and nothing else.</summary>
internal sealed class DownloadTokens(SimulatorClock clock) : IResettable
{
    private readonly ExpiringEntries<string> _tokens = new(clock);

    internal string Issue(MeetingInstance instance, TimeSpan lifetime)
    {
        var token = OpaqueToken.Create("download", instance.Meeting.Host, "recording", clock.GetUtcNow(), lifetime);
        _tokens.Put(token, instance.Uuid, lifetime);
        return token;
    }

    internal bool Opens(string token, MeetingInstance instance) => _tokens.FindValid(token) == instance.Uuid;

    public void Reset() => _tokens.Clear();
}
