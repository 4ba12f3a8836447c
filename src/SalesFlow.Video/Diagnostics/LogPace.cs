namespace SalesFlow.Video.Diagnostics;

/// <summary>Lets one line a minute into the log and counts the others: what strangers or an outage cause must not fill the disk.</summary>
internal sealed class LogPace(TimeProvider timeProvider)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private long? _last;
    private int _suppressed;

    /// <summary>True when a line may be written; it then tells how many were not since the line before.</summary>
    public bool IsDue(out int suppressed)
    {
        lock (_lock)
        {
            suppressed = _suppressed;
            if (_last is { } last && timeProvider.GetElapsedTime(last) < Pause)
            {
                _suppressed++;
                return false;
            }

            _last = timeProvider.GetTimestamp();
            _suppressed = 0;
            return true;
        }
    }
}
