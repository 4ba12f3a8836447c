using System.Diagnostics.CodeAnalysis;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>The weather of now, and what it does to the next event.</summary>
internal sealed class WeatherReport : IResettable
{
    private readonly Lock _lock = new();
    private WebhookWeather _weather = new();
    private Random _shares = Shares(0);

    internal WebhookWeather Current
    {
        get
        {
            lock (_lock)
                return _weather;
        }
        set
        {
            lock (_lock)
            {
                _weather = value;
                _shares = Shares(value.Seed);
            }
        }
    }

    /// <summary>How late each copy of the next event is; none when it gets lost.</summary>
    internal IReadOnlyList<TimeSpan> NextDelays()
    {
        lock (_lock)
        {
            return _weather.LoseAll || IsNextLost()
                ? []
                : [.. Enumerable.Range(0, _weather.Copies).Select(_ => _weather.ShuffleWithin * _shares.NextDouble())];
        }
    }

    public void Reset() => Current = new WebhookWeather();

    // Weather that loses nothing draws no lot, so that the order of its copies depends on its seed alone.
    private bool IsNextLost() => _weather.LostShare > 0 && _shares.NextDouble() < _weather.LostShare;

    [SuppressMessage("Security", "CA5394", Justification = "The order has to be the same in every run, which no secure source offers.")]
    private static Random Shares(int seed) => new(seed);
}
