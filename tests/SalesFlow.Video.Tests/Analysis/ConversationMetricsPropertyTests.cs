using CsCheck;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Analysis;

public sealed class ConversationMetricsPropertyTests
{
    private static readonly string[] Vocabulary =
        ["we", "plan", "okay", "mhm", "the", "tours", "nicht", "teuer", "um", "how", "price", "wir", "schicken", "budget?", "friday.", "yes,"];

    private static readonly Gen<string> Words = Gen.Int[0, Vocabulary.Length - 1].Array[1, 12]
        .Select(words => string.Join(' ', words.Select(word => Vocabulary[word])));

    // Nobody talks over himself, so that cutting a segment in two keeps the order of his words.
    private static readonly Gen<TranscriptAnalysisRequest> Conversations =
        Gen.Select(Gen.Int[0, 2], Gen.Int[-800, 3000], Gen.Int[200, 20000], Words).Array[1, 40].Select(parts =>
        {
            var ends = new int[3];
            var now = 10_000;
            var segments = new List<(string?, double, double, string)>();
            foreach (var (who, gap, length, text) in parts)
            {
                var start = Math.Max(now + gap, ends[who]);
                segments.Add((who switch { 0 => Talk.Seller, 1 => Talk.Buyer, _ => null }, start / 1000.0, (start + length) / 1000.0, text));
                now = ends[who] = start + length;
            }

            return Talk.At([.. segments]);
        });

    private static readonly Gen<Segment> AnySegments =
        Gen.Select(Gen.Int, Gen.Long, Gen.Long, Gen.String.Null(), Gen.String).Select((index, start, end, speaker, text) =>
            new Segment { Index = index, Start = TimeSpan.FromTicks(start), End = TimeSpan.FromTicks(end), Speaker = speaker, Text = text });

    [Fact]
    public void Shares_add_up_to_one() => Conversations.Sample(request =>
    {
        var metrics = ConversationMetrics.Measure(request);

        if (metrics.TalkShareBySpeaker is { } bySpeaker)
            Assert.Equal(1, bySpeaker.Values.Sum(), 9);
        if (metrics.TalkShareOfSpeech is { } bySide)
            Assert.Equal(1, bySide.Internal + bySide.External, 9);
        Assert.InRange(metrics.SilenceShare, 0, 1);
        Assert.InRange(metrics.OverlapShare ?? 0, 0, 1);
        Assert.InRange(metrics.Engagement ?? 0, 0, 100);
    }, iter: 300);

    [Fact]
    public void Cutting_segments_without_a_gap_changes_nothing() => Gen.Select(Conversations, Gen.Int[2, 4]).Sample((request, parts) =>
    {
        var pieces = request.Transcript.Segments.SelectMany(segment => Cut(segment, parts));
        var cut = Talk.Request([.. pieces.Select((piece, index) => piece with { Index = index })]);

        Assert.Equal(Facts(ConversationMetrics.Measure(request)), Facts(ConversationMetrics.Measure(cut)));
    }, iter: 300);

    [Fact]
    public void A_recording_that_starts_earlier_changes_nothing() => Gen.Select(Conversations, Gen.Int[1, 100_000]).Sample((request, seconds) =>
    {
        var later = TimeSpan.FromSeconds(seconds);
        var segments = request.Transcript.Segments;
        var moved = Talk.Request([.. segments.Select(segment => segment with { Start = segment.Start + later, End = segment.End + later })]);

        Assert.Equal(Facts(ConversationMetrics.Measure(request)), Facts(ConversationMetrics.Measure(moved)));
    }, iter: 300);

    [Fact]
    public void No_transcript_makes_it_throw() => Gen.Select(AnySegments.Array[0, 20], Gen.Long, Gen.Double).Sample((segments, duration, lively) =>
    {
        var request = Talk.Request(segments) with { Duration = TimeSpan.FromTicks(duration), LivelySwitchesPerMinute = lively };

        Assert.InRange(ConversationMetrics.Measure(request).SilenceShare, 0, 1);
    }, iter: 500);

    private static IEnumerable<Segment> Cut(Segment segment, int parts)
    {
        var words = segment.Text.Split(' ');
        var count = Math.Min(parts, words.Length);
        var length = (segment.End - segment.Start) / count;
        for (var part = 0; part < count; part++)
        {
            var (from, to) = (part * words.Length / count, (part + 1) * words.Length / count);
            yield return segment with
            {
                Text = string.Join(' ', words[from..to]),
                Start = segment.Start + (length * part),
                End = part == count - 1 ? segment.End : segment.Start + (length * (part + 1)),
            };
        }
    }

    // Everything but the indexes of segments, which cutting moves; rounded, as the order of adding up may differ.
    private static string Facts(ConversationMetrics metrics)
    {
        object?[] facts =
        [
            metrics.Duration, metrics.SpeechTime, metrics.SilenceShare, metrics.LongSilences, metrics.SpeakerEntropy,
            metrics.SpeakerSwitchesPerMinute, metrics.OverlapShare, metrics.SideReason, metrics.TalkShareOfSpeech?.Internal,
            metrics.LongestMonologue, metrics.MonologueCount, metrics.Patience, metrics.WaitAfterQuestion, metrics.Interruptions,
            metrics.Questions, metrics.OpenQuestions, metrics.WordsPerMinute?.Internal, metrics.FillersPerHundredWords?.External,
            metrics.NextStep, metrics.Objections?.Count, metrics.OpenObjections?.Count, metrics.Engagement,
        ];
        return string.Join(' ', facts.Select(fact => fact is double number ? Math.Round(number, 6) : fact));
    }
}
