using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Analysis;

/// <summary>Makes requests from written talk: a Seller on our side and a Buyer on the other.</summary>
internal static class Talk
{
    public const string Seller = "Seller";
    public const string Buyer = "Buyer";

    public static readonly IReadOnlyList<MeetingPerson> Sides =
    [
        new MeetingPerson { Name = Seller, Side = ConversationSide.Internal, SideConfidence = 1 },
        new MeetingPerson { Name = Buyer, Side = ConversationSide.External, SideConfidence = 0.8 },
    ];

    /// <summary>Segments at given seconds.</summary>
    public static TranscriptAnalysisRequest At(params (string? Speaker, double Start, double End, string Text)[] segments) => Request(
        [.. segments.Select((segment, index) => new Segment
        {
            Index = index,
            Speaker = segment.Speaker,
            Start = TimeSpan.FromSeconds(segment.Start),
            End = TimeSpan.FromSeconds(segment.End),
            Text = segment.Text,
        })]);

    /// <summary>Lines such as <c>Seller: Hello.</c>, spoken at 150 words a minute with 0.3 s between them.</summary>
    public static TranscriptAnalysisRequest Script(string lines)
    {
        var at = 0.0;
        var segments = new List<(string?, double, double, string)>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var text = line[(colon + 1)..].Trim();
            var length = text.Split(' ').Length / 2.5;
            segments.Add((line[..colon], at, at + length, text));
            at += length + 0.3;
        }

        return At([.. segments]);
    }

    public static TranscriptAnalysisRequest Request(IReadOnlyList<Segment> segments) => new()
    {
        Transcript = new Transcript { Segments = segments },
        Participants = Sides,
        HeldOn = new DateOnly(2027, 3, 3),
    };
}
