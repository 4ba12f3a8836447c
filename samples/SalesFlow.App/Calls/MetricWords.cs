using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesFlow.App.Widgets;
using SalesFlow.Video.Analysis;

namespace SalesFlow.App.Calls;

/// <summary>Words the numbers of a conversation. A number without a case, such as a pause that never was, says so.</summary>
public sealed class MetricWords(IStringLocalizer<CallWords> words)
{
    /// <summary>Returns what is known, in the order in which it is read; what compares the sides only where they can be compared.</summary>
    public IReadOnlyList<MetricRow> Of(ConversationMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        List<MetricRow> rows = [];
        if (metrics.SideReason is null)
            AddSides(rows, metrics);

        if (metrics.SpeakerSwitchesPerMinute is { } switches)
            rows.Add(Row("Switches", Number(switches)));
        if (metrics.SideReason is null)
        {
            rows.Add(Row("Patience", Seconds(metrics.Patience)));
            rows.Add(Row("Wait", Seconds(metrics.WaitAfterQuestion)));
        }

        rows.Add(Row("Silence", Percent(metrics.SilenceShare)));
        if (metrics.OverlapShare is { } overlap)
            rows.Add(Row("Overlap", Percent(overlap)));
        return rows;
    }

    /// <summary>Says a share: 43 %.</summary>
    public static string Percent(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    private void AddSides(List<MetricRow> rows, ConversationMetrics metrics)
    {
        Add(rows, "TalkShare", metrics.TalkShareOfSpeech, Percent);
        Add(rows, "Longest", metrics.LongestMonologue, TimeWords.PlaceOf);
        if (metrics.MonologueCount is { } monologues)
            rows.Add(Row("Monologues", monologues.ToString(CultureInfo.CurrentCulture)));
        Add(rows, "Questions", metrics.Questions, static count => count.ToString(CultureInfo.CurrentCulture));
        Add(rows, "OpenQuestions", metrics.OpenQuestions, static count => count.ToString(CultureInfo.CurrentCulture));
        Add(rows, "Interruptions", metrics.Interruptions, static count => count.ToString(CultureInfo.CurrentCulture));
        Add(rows, "Pace", metrics.WordsPerMinute, static pace => pace.ToString("0", CultureInfo.CurrentCulture));
        Add(rows, "Fillers", metrics.FillersPerHundredWords, Number);
    }

    private void Add<T>(List<MetricRow> rows, string key, BySide<T>? value, Func<T, string> say)
    {
        if (value is not null)
            rows.Add(Row(key, words["BothSides", say(value.Internal), say(value.External)]));
    }

    private MetricRow Row(string key, string value) => new(key, words[$"Metric{key}"], value, words[$"Metric{key}Meaning"]);

    private string Seconds(TimeSpan? pause) => pause is { } known
        ? words["Seconds", known.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture)]
        : words["NoCase"];

    private static string Number(double number) => number.ToString("0.0", CultureInfo.CurrentCulture);
}
