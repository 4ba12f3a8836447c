using System.Buffers;
using System.Text;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Conversations;

/// <summary>What was said in several calls as one transcript. Calls begin at minutes from the planned start, segments at their seconds.</summary>
public sealed class ConversationTranscriptTests
{
    private static readonly DateTimeOffset Kept = Planned.At(100);

    [Fact]
    public void A_single_call_is_taken_as_it_is()
    {
        var call = Planned.Call("only", 2, 20);
        var said = Said(call, "Good morning.", "Hello.");

        var joined = Join([call], said)!;

        Assert.Equal(said.Transcript.Segments, joined.Transcript.Segments);
        Assert.Equal((said.ContentHash, 0), (joined.ContentHash, joined.Transcript.Gaps.Count));
        Assert.Same(joined.Transcript, joined.WithoutGaps());
    }

    [Theory]
    [InlineData(0, 10, 12, 30, 720)]
    [InlineData(3, 5, 5.5, 30, 150)]
    [InlineData(-10, 20, 400, 420, 24_600)]
    public void A_call_that_was_resumed_goes_on_where_it_really_did(double began, double dropped, double resumed, double ended, int second)
    {
        var (first, then) = (Planned.Call("first", began, dropped), Planned.Call("second", resumed, ended));

        var joined = Join([first, then], Said(first, "One.", "Two."), Said(then, "Three.", "Four."))!;

        Assert.Equal([(0, 0), (1, 10), (2, second), (3, second + 10)], joined.Transcript.Segments.Select(static said => (said.Index, (int)said.Start.TotalSeconds)));
        Assert.Equal(
            [new TranscriptGap(1, TimeSpan.FromMinutes(dropped - began), TimeSpan.FromMinutes(resumed - began))], joined.Transcript.Gaps);
        Assert.Equal((2, 3), (joined.FindIndex(then.Id, 0), joined.FindIndex(then.Id, 1)));
        Assert.Equal((first.Id, then.Id), (joined.FindPart(1)!.OccurrenceId, joined.FindPart(2)!.OccurrenceId));
        Assert.Null(joined.FindIndex(then.Id, 2));
    }

    [Fact]
    public void Three_parts_have_two_pauses()
    {
        Occurrence[] calls = [Planned.Call("a", 0, 5), Planned.Call("b", 6, 9), Planned.Call("c", 15, 20)];

        var joined = Join(calls, [.. calls.Select(static call => Said(call, "Words."))])!;

        Assert.Equal([(0, 5, 6), (1, 9, 15)], joined.Transcript.Gaps.Select(static gap => (gap.AfterSegment, (int)gap.Start.TotalMinutes, (int)gap.End.TotalMinutes)));
    }

    [Theory]
    [InlineData(0, 10, 8, 20)]
    [InlineData(0, 10, 10, 20)]
    [InlineData(0, 30, 5, 6)]
    public void Calls_that_overlap_have_no_pause(double began, double ended, double otherBegan, double otherEnded)
    {
        var (first, then) = (Planned.Call("first", began, ended), Planned.Call("second", otherBegan, otherEnded));

        var joined = Join([first, then], Said(first, "One."), Said(then, "Two."))!;

        Assert.Empty(joined.Transcript.Gaps);
        Assert.Equal(TimeSpan.FromMinutes(otherBegan - began), joined.Transcript.Segments[1].Start);
    }

    [Fact]
    public void A_first_half_that_arrives_late_moves_the_numbers_and_not_the_sources()
    {
        var (first, then) = (Planned.Call("first", 0, 10), Planned.Call("second", 12, 30));

        var before = Join([first, then], Said(then, "Three.", "Four."))!;
        var after = Join([first, then], Said(first, "One.", "Two."), Said(then, "Three.", "Four."))!;

        Assert.Equal([(0, 720), (1, 730)], before.Transcript.Segments.Select(static said => (said.Index, (int)said.Start.TotalSeconds)));
        Assert.Equal((0, 2), (before.FindIndex(then.Id, 0), after.FindIndex(then.Id, 0)));
        Assert.NotEqual(before.ContentHash, after.ContentHash);
        Assert.Empty(before.Transcript.Gaps);
    }

    [Fact]
    public void Calls_of_which_no_time_is_known_stand_behind_one_another_without_a_pause()
    {
        Occurrence[] calls = [Planned.Call("known", 0, 10), Planned.Call("x", null, null), Planned.Call("y", null, null)];

        var joined = Join(calls, [.. calls.Select(static call => Said(call, "One.", "Two."))])!;

        Assert.Equal([0, 10, 600, 610, 619, 629], joined.Transcript.Segments.Select(static said => (int)said.Start.TotalSeconds));
        Assert.Empty(joined.Transcript.Gaps);
    }

    [Fact]
    public void A_part_without_a_transcript_is_passed_over_and_its_pauses_are_marked()
    {
        Occurrence[] calls = [Planned.Call("a", 0, 5), Planned.Call("silent", 6, 9), Planned.Call("c", 15, 20)];

        var joined = Join(calls, Said(calls[0], "One."), Said(calls[2], "Two."))!;

        Assert.Equal([(0, 5, 6), (0, 9, 15)], joined.Transcript.Gaps.Select(static gap => (gap.AfterSegment, (int)gap.Start.TotalMinutes, (int)gap.End.TotalMinutes)));
    }

    [Fact]
    public void Without_any_transcript_there_is_none() => Assert.Null(Join([Planned.Call("a", 0, 5)]));

    [Fact]
    public void The_hash_is_the_same_for_the_same_words_of_the_same_calls_only()
    {
        var (first, then) = (Planned.Call("first", 0, 10), Planned.Call("second", 12, 30));

        var one = Join([first, then], Said(first, "One."), Said(then, "Two."))!.ContentHash;

        Assert.Equal(one, Join([first, then], Said(then, "Two."), Said(first, "One."))!.ContentHash);
        Assert.NotEqual(one, Join([first, then], Said(first, "One."), Said(then, "Three."))!.ContentHash);
        Assert.NotEqual(one, Join([first, then], Said(first, "Two."), Said(then, "One."))!.ContentHash);
    }

    [Theory]
    [InlineData("en", 12.0, "[Pause: 2 minutes]", "NOTE Pause: 2 minutes")]
    [InlineData("de", 11.0, "[Pause: 1 Minute]", "NOTE Pause: 1 Minute")]
    [InlineData("de-AT", 10.5, "[Pause: 30 Sekunden]", "NOTE Pause: 30 Sekunden")]
    [InlineData(null, 72.0, "[Pause: 1 hour 2 minutes]", "NOTE Pause: 1 hour 2 minutes")]
    public void A_pause_is_told_in_words(string? language, double resumed, string line, string note)
    {
        var (first, then) = (Planned.Call("first", 0, 10), Planned.Call("second", resumed, 90));
        var joined = Join([first, then], Said(first, "One."), Said(then, "Two."))!.Transcript with { Language = language };
        var captions = new ArrayBufferWriter<byte>();
        WebVtt.Write(joined, captions);

        Assert.Equal(["Seller: One.", line, "Seller: Two.", ""], TranscriptText.Format(joined).Split('\n'));
        Assert.Contains($"\n\n{note}\n\n", Encoding.UTF8.GetString(captions.WrittenSpan), StringComparison.Ordinal);
        Assert.Equal(joined.Segments, WebVtt.ReadTranscript(captions.WrittenSpan).Segments);
    }

    [Fact]
    public void Nobody_is_silent_while_nobody_is_there()
    {
        Occurrence[] calls = [Planned.Call("a", 0, 5), Planned.Call("b", 65, 70), Planned.Call("c", 90, 95)];
        var joined = Join(calls, [.. calls.Select(static call => Said(call, "Words."))])!;

        var spoken = joined.WithoutGaps();

        Assert.Equal([0, 5, 10], spoken.Segments.Select(static said => (int)said.Start.TotalMinutes));
        Assert.Equal([0, 1, 2], spoken.Segments.Select(static said => said.Index));
        Assert.Empty(spoken.Gaps);
    }

    private static ConversationTranscript? Join(IReadOnlyList<Occurrence> calls, params StoredTranscript[] transcripts) => ConversationTranscript.Of(
        new MeetingConversation(ConversationId.Of(Planned.Meeting.Id), Planned.Meeting.Id, calls), transcripts);

    /// <summary>Each line begins ten seconds behind the one before it and takes nine.</summary>
    private static StoredTranscript Said(Occurrence call, params string[] lines) => new()
    {
        OccurrenceId = call.Id,
        MeetingId = call.MeetingId,
        ContentHash = string.Join('|', lines),
        CreatedAt = Kept,
        Transcript = new Transcript
        {
            Segments =
            [
                .. lines.Select(static (line, index) => new Segment
                {
                    Index = index,
                    Start = TimeSpan.FromSeconds(10 * index),
                    End = TimeSpan.FromSeconds((10 * index) + 9),
                    Speaker = "Seller",
                    Text = line,
                }),
            ],
        },
    };
}
