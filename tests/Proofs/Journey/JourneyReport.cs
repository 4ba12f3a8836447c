using System.Globalization;
using System.Text;

namespace SalesFlow.Video.Proofs.Journey;

/// <summary>The table at the end of a journey.</summary>
public sealed record JourneyReport(IReadOnlyList<JourneyLine> Lines)
{
    public bool Holds => Lines.Count > 0 && Lines.All(line => line.Differences.Count == 0);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine("| meeting | segments | seconds from end to analysis | topics | action items | sentiment | result |");
        text.AppendLine("| --- | ---: | ---: | --- | ---: | --- | --- |");
        foreach (var line in Lines)
        {
            var result = line.Differences.Count == 0 ? "as said" : string.Join("; ", line.Differences);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {line.Meeting} | {line.Segments} | {line.SecondsToAnalysis:0} | {string.Join(", ", line.Topics.Take(4))} | {line.ActionItems} | {line.Sentiment} | {result} |");
        }

        return text.ToString();
    }
}
