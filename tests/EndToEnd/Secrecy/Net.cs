using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace SalesFlow.Video.EndToEnd.Secrecy;

/// <summary>Catches everything that leaves the process sideways: every log of every category, exception, activity tag and metric tag.</summary>
internal sealed class Net : ILoggerProvider, ILogger, ISupportExternalScope
{
    private readonly ConcurrentQueue<(string Where, string Text)> _catch = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private IExternalScopeProvider? _scopes;

    public Net()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Take,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Take(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Take(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Take(instrument, tags));
        _meters.Start();
        AppDomain.CurrentDomain.FirstChanceException += Take;
    }

    public int Count => _catch.Count;

    /// <summary>Adds something that was seen outside of this process, such as an address.</summary>
    public void Add(string where, string text) => _catch.Enqueue((where, text));

    /// <summary>Returns where a text was caught.</summary>
    public IReadOnlyList<string> Find(string canary) =>
        [.. _catch.Where(caught => caught.Text.Contains(canary, StringComparison.Ordinal)).Select(caught => caught.Where).Distinct()];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _scopes?.Push(state);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Add($"log {eventId.Name}", $"{formatter(state, exception)} {Print(state)} {exception}");
        _scopes?.ForEachScope((scope, net) => net.Add($"scope of {eventId.Name}", $"{scope} {Print(scope)}"), this);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Take;
        _activities.Dispose();
        _meters.Dispose();
    }

    private static string Print(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(static pair => $"{pair.Key}={pair.Value}")) : "";

    private void Take(object? sender, FirstChanceExceptionEventArgs thrown) =>
        Add($"exception {thrown.Exception.GetType().Name}", $"{thrown.Exception} {string.Join(' ', thrown.Exception.Data.Values.Cast<object?>())}");

    private void Take(Activity activity)
    {
        var tags = string.Join(' ', activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"));
        var events = string.Join(' ', activity.Events.SelectMany(static happened => happened.Tags.Select(static tag => $"{tag.Key}={tag.Value}")));
        Add($"activity {activity.OperationName}", $"{activity.DisplayName} {activity.StatusDescription} {tags} {events}");
    }

    private void Take(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (key, value) in tags)
            Add($"metric {instrument.Name}", string.Create(CultureInfo.InvariantCulture, $"{key}={value}"));
    }
}
