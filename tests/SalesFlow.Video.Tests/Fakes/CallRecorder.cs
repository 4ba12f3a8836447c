using System.Diagnostics;
using System.Diagnostics.Metrics;
using SalesFlow.Video.Diagnostics;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>Hears how calls to platforms are measured.</summary>
internal static class CallRecorder
{
    /// <summary>Runs a call under an activity of its own, so that what other tests do at the same time stays out.</summary>
    public static async Task<(IReadOnlyList<Activity> Activities, IReadOnlyList<IReadOnlyList<string>> Counts)> RecordAsync(Func<Task> callAsync)
    {
        using var root = new Activity("test").Start();
        var trace = root.TraceId;
        var activities = new List<Activity>();
        var counts = new List<IReadOnlyList<string>>();

        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == VideoTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace)
                    activities.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);

        using var meters = new MeterListener();
        meters.InstrumentPublished = static (instrument, meters) =>
        {
            if (instrument.Name == "salesflow.video.platform_calls")
                meters.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (Activity.Current?.TraceId == trace)
                counts.Add([.. tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}")]);
        });
        meters.Start();

        await callAsync();
        return (activities, counts);
    }
}
