using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class TranscriptStoreContract(IStoreHost host) : StoreContract(host)
{
    private IOccurrenceStore Store => Get<IOccurrenceStore>();

    [Fact]
    public async Task Segments_speakers_and_times_come_back_to_the_millisecond()
    {
        // What a WebVTT file could mistake for something else.
        string[] texts =
        [
            "Good morning.", Samples.Text, "Pricing: too high", "00:00:01.000 --> 00:00:02.000", "WEBVTT", "NOTE a note", "STYLE", "42",
            "<v Seller>hello</v>", "a < b && b > c &amp; &lt;", "two\nlines", "a blank line\n\nin between", "  spaces around  ", "\ttab", "-->",
            "\"quoted\"", "{\"json\": [1]}", "line\r\nfeeds", "a\u00A0b\u200Bc", "مرحبا", Samples.LongText,
        ];
        string?[] speakers = ["Seller", null, "Buyer (Example & Co.)", "Guest <1>", "Ünïcödé 🎥", "a  b", "Seller: x", "O'Neil \"Q\""];
        var transcript = new Transcript
        {
            Language = "de-CH",
            Segments =
            [
                .. texts.Select((text, index) => new Segment
                {
                    Index = index,
                    Start = TimeSpan.FromMilliseconds(1_111 * index),
                    End = TimeSpan.FromMilliseconds((1_111 * index) + 999),
                    Speaker = speakers[index % speakers.Length],
                    Text = text,
                }),
                new Segment { Index = texts.Length, Start = TimeSpan.FromHours(123.456), End = TimeSpan.FromHours(123.456), Text = "late" },
            ],
        };
        var occurrence = await AddAsync();

        await Store.SaveTranscriptAsync(Samples.Transcript(occurrence, "hash", Now) with { Transcript = transcript }, Cancellation);

        var stored = (await Store.FindTranscriptAsync(occurrence.Id, Cancellation))!.Transcript;
        Assert.Equal(transcript.Segments, stored.Segments);
        Assert.Equal("de-CH", stored.Language);
    }

    [Theory]
    [InlineData("Good\0 morning\u001B", "Good morning")]
    [InlineData("おはよう\0ございます", "おはようございます")]
    [InlineData("صباح الخير\u202E", "صباح الخير")]
    [InlineData("one\r\ntwo\u2028three \U0001F600", "one\ntwo\nthree \U0001F600")]
    public async Task Whatever_was_heard_can_be_stored(string heard, string kept)
    {
        var occurrence = await AddAsync();
        var segment = new Segment { Index = 0, Start = TimeSpan.Zero, End = TimeSpan.FromSeconds(1), Speaker = $"\0{heard}", Text = heard };
        var transcript = new Transcript { Language = "de\0", Segments = [segment] };

        await Store.SaveTranscriptAsync(Samples.Transcript(occurrence, "hash", Now) with { Transcript = transcript }, Cancellation);

        var stored = (await Store.FindTranscriptAsync(occurrence.Id, Cancellation))!.Transcript;
        Assert.Equal((null, kept, kept.ReplaceLineEndings(" ")), (stored.Language, stored.Segments[0].Text, stored.Segments[0].Speaker));
    }

    [Fact]
    public async Task A_transcript_without_any_speaker_comes_back_without_any()
    {
        var occurrence = await AddAsync();
        var transcript = new Transcript
        {
            Segments = [.. Enumerable.Range(0, 3).Select(index => new Segment
            {
                Index = index,
                Start = TimeSpan.FromSeconds(index),
                End = TimeSpan.FromSeconds(index + 1),
                Text = index == 1 ? "Seller: Good morning" : "Hello",
            })],
        };

        await Store.SaveTranscriptAsync(Samples.Transcript(occurrence, "hash", Now) with { Transcript = transcript }, Cancellation);

        var stored = (await Store.FindTranscriptAsync(occurrence.Id, Cancellation))!.Transcript;
        Assert.Equal(transcript.Segments, stored.Segments);
        Assert.Null(stored.Language);
    }

    [Fact]
    public async Task All_that_is_noted_beside_it_comes_back()
    {
        var (one, two) = (await AddAsync(), await AddAsync());
        var failed = Samples.Transcript(one, new string('f', 64), Now) with { ProcessingError = Samples.Text };
        var empty = Samples.Transcript(two, "hash", Now.AddDays(1)) with { IsProcessed = true, Transcript = new Transcript { Segments = [] } };

        await Store.SaveTranscriptAsync(failed, Cancellation);
        await Store.SaveTranscriptAsync(empty, Cancellation);

        AssertSame(failed, await Store.FindTranscriptAsync(one.Id, Cancellation));
        AssertSame(empty, await Store.FindTranscriptAsync(two.Id, Cancellation));
        Assert.Null(await Store.FindTranscriptAsync((await AddAsync()).Id, Cancellation));
    }

    [Fact]
    public async Task The_same_transcript_again_changes_nothing()
    {
        var occurrence = await AddAsync();
        var first = Samples.Transcript(occurrence, "hash", Now);
        await Store.SaveTranscriptAsync(first, Cancellation);
        await Store.MarkProcessedAsync(occurrence.Id, "hash", null, Cancellation);

        await Store.SaveTranscriptAsync(Samples.Transcript(occurrence, "hash", Now.AddDays(1), "other words"), Cancellation);

        AssertSame(first with { IsProcessed = true }, await Store.FindTranscriptAsync(occurrence.Id, Cancellation));
    }

    [Fact]
    public async Task A_changed_transcript_replaces_the_earlier_one_but_for_its_creation()
    {
        var occurrence = await AddAsync();
        await Store.SaveTranscriptAsync(Samples.Transcript(occurrence, "hash", Now) with { ProcessingError = "error" }, Cancellation);
        await Store.MarkProcessedAsync(occurrence.Id, "hash", null, Cancellation);
        var second = Samples.Transcript(occurrence, "other", Now.AddDays(1), "other words");

        await Store.SaveTranscriptAsync(second, Cancellation);

        AssertSame(second with { CreatedAt = Now }, await Store.FindTranscriptAsync(occurrence.Id, Cancellation));
    }

    [Fact]
    public async Task What_became_of_the_analysis_is_noted_for_the_transcript_that_was_analyzed()
    {
        var occurrence = await AddAsync();
        await Store.SaveTranscriptAsync(Samples.Transcript(occurrence, "hash", Now), Cancellation);

        await Store.MarkProcessedAsync(occurrence.Id, "old", null, Cancellation);
        Assert.Equal((false, null), await MarkAsync());
        await Store.MarkProcessedAsync(occurrence.Id, "hash", Samples.Text, Cancellation);
        Assert.Equal((false, Samples.Text), await MarkAsync());
        await Store.MarkProcessedAsync(occurrence.Id, "hash", null, Cancellation);
        Assert.Equal((true, null), await MarkAsync());
        await Store.MarkProcessedAsync(occurrence.Id, "hash", "later failure", Cancellation);
        Assert.Equal((false, "later failure"), await MarkAsync());

        async Task<(bool, string?)> MarkAsync()
        {
            var stored = await Store.FindTranscriptAsync(occurrence.Id, Cancellation);
            return (stored!.IsProcessed, stored.ProcessingError);
        }
    }

    [Fact]
    public async Task Of_many_saves_at_once_one_is_kept_whole()
    {
        var occurrence = await AddAsync();

        await AtOnceAsync(20, async index =>
        {
            var transcript = Samples.Transcript(occurrence, $"hash-{index % 7}", Now, $"words {index % 7}");
            transcript = transcript with { Transcript = transcript.Transcript with { Language = index % 7 % 2 == 0 ? null : "de" } };
            await Store.SaveTranscriptAsync(transcript, Cancellation);
            return true;
        });

        var stored = await Store.FindTranscriptAsync(occurrence.Id, Cancellation);
        var winner = stored!.ContentHash[^1] - '0';
        Assert.Equal(($"words {winner}", winner % 2 == 0 ? null : "de"), (stored.Transcript.Segments[0].Text, stored.Transcript.Language));
    }

    private static void AssertSame(StoredTranscript expected, StoredTranscript? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Transcript.Segments, actual.Transcript.Segments);
        Assert.Equal(expected.Transcript.Language, actual.Transcript.Language);
        Assert.Equal(expected with { Transcript = actual.Transcript }, actual);
    }

    private async Task<Occurrence> AddAsync()
    {
        var meeting = Samples.Meeting(Seller, Now);
        await Get<IMeetingStore>().AddAsync(meeting, null, [], Cancellation);
        var occurrence = Samples.Occurrence(meeting.Id, "occurrence");
        Assert.True(await Store.SaveAsync(occurrence, 0, [], Cancellation));
        return occurrence;
    }
}
