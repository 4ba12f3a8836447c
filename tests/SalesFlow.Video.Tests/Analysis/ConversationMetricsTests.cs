using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.Tests.Analysis;

public sealed class ConversationMetricsTests
{
    private const string Rest = "Das zeige ich Ihnen an einem Beispiel mit drei Fahrern und vierzig Aufträgen, so wie es bei anderen Speditionen läuft.";

    private static readonly TranscriptAnalysisRequest Golden = Talk.At(
        (Talk.Seller, 0, 12, "Wie planen Sie heute die Touren für Ihre Fahrer, und wer ist daran beteiligt?"),
        (Talk.Buyer, 13, 33, "Wir planen das mit einem alten Programm. Das aktuelle Programm ist zu teuer, und jede Änderung dauert Wochen."),
        (Talk.Buyer, 34, 60, "Jeden Morgen übertragen zwei Leute die Aufträge von Hand. Wenn ein Fahrer krank ist, beginnt alles von vorn."),
        (Talk.Seller, 60.5, 62, "Mhm verstehe."),
        (Talk.Buyer, 62, 70, "Im Winter passiert das etwa zweimal in der Woche."),
        (Talk.Seller, 72, 132, Rest),
        (Talk.Seller, 133, 147, "Sollen wir uns am Dienstag um zehn treffen, um das mit Ihren Daten anzusehen?"),
        (Talk.Buyer, 147.5, 151, "Ja, Dienstag um zehn passt mir gut.")) with
    { Duration = TimeSpan.FromSeconds(160) };

    [Fact]
    public void Talk_shares_leave_silence_out_or_in()
    {
        var metrics = ConversationMetrics.Measure(Golden);

        Assert.Equal(0.6034, metrics.TalkShareOfSpeech!.Internal, 4);
        Assert.Equal(0.3966, metrics.TalkShareOfSpeech.External, 4);
        Assert.Equal(0.5469, metrics.TalkShareOfDuration!.Internal, 4);
        Assert.Equal(0.09375, metrics.SilenceShare, 5);
        Assert.Equal(TimeSpan.FromSeconds(145), metrics.SpeechTime);
        Assert.Equal(0.6034, metrics.TalkShareBySpeaker![Talk.Seller], 4);
    }

    [Fact]
    public void A_backchannel_breaks_no_turn_and_bridges_the_pause_that_it_fills()
    {
        var metrics = ConversationMetrics.Measure(Golden);

        Assert.Equal(1.125, metrics.SpeakerSwitchesPerMinute);
        Assert.Equal(2.8125, metrics.InteractivityScore);
        Assert.Equal(new BySide<TimeSpan>(TimeSpan.FromSeconds(75), TimeSpan.FromSeconds(57)), metrics.LongestMonologue);
        Assert.Equal(TimeSpan.FromSeconds(2), metrics.Patience);
        Assert.Equal(new BySide<int>(0, 0), metrics.Interruptions);
        Assert.Equal(0, metrics.MonologueCount);
    }

    [Fact]
    public void The_same_place_with_words_of_substance_is_a_turn_of_its_own()
    {
        var segments = Golden.Transcript.Segments.ToList();
        segments[3] = segments[3] with { Text = "Wer ruft die Fahrer an?" };

        var metrics = ConversationMetrics.Measure(Golden with { Transcript = Golden.Transcript with { Segments = segments } });

        Assert.Equal(5 / (160 / 60.0), metrics.SpeakerSwitchesPerMinute!.Value, 9);
        Assert.Equal(TimeSpan.FromSeconds(47), metrics.LongestMonologue!.External);
        Assert.Equal(TimeSpan.FromSeconds(1.25), metrics.Patience);
    }

    [Fact]
    public void Questions_and_the_next_step_are_read_from_the_words()
    {
        var metrics = ConversationMetrics.Measure(Golden);

        Assert.Equal(new BySide<int>(2, 0), metrics.Questions);
        Assert.Equal(new BySide<int>(1, 0), metrics.OpenQuestions);
        Assert.Equal(45, metrics.QuestionsPerHour!.Internal, 6);
        Assert.Equal(22.5, metrics.QuestionsPerHalfHour!.Internal, 6);
        Assert.Equal(TimeSpan.FromSeconds(0.75), metrics.WaitAfterQuestion);
        Assert.Equal(NextStepTier.Specific, metrics.NextStep);
    }

    [Fact]
    public void What_is_said_against_the_present_tool_is_no_objection_to_us() =>
        Assert.Empty(ConversationMetrics.Measure(Golden).Objections!);

    [Fact]
    public void An_objection_is_open_until_our_side_takes_it_up()
    {
        var ignored = Talk.At(
            (Talk.Seller, 0, 40, "Our platform plans every tour by itself."),
            (Talk.Buyer, 41, 60, "That is too expensive for a company of our size."),
            (Talk.Seller, 61, 90, "The drivers see their tours on the phone."),
            (Talk.Buyer, 91, 100, "And the app runs on every phone."));
        var answered = Talk.At(
            (Talk.Seller, 0, 40, "Our platform plans every tour by itself."),
            (Talk.Buyer, 41, 60, "That is too expensive for a company of our size."),
            (Talk.Seller, 61, 90, "I understand. You can start with five drivers."),
            (Talk.Buyer, 91, 100, "Good, that helps us."));

        Assert.Equal("price", Assert.Single(ConversationMetrics.Measure(ignored).OpenObjections!).Text);
        Assert.Equal([1], Assert.Single(ConversationMetrics.Measure(answered).Objections!).Segments);
        Assert.Empty(ConversationMetrics.Measure(answered).OpenObjections!);
    }

    [Fact]
    public void An_interruption_overlaps_by_at_least_200_milliseconds()
    {
        var metrics = ConversationMetrics.Measure(Talk.At(
            (Talk.Seller, 0, 40, "We plan every tour in a minute and tell the drivers."),
            (Talk.Buyer, 39.8, 70, "But what happens when somebody calls in sick that day?"),
            (Talk.Seller, 69.9, 80, "Then the tours are planned anew.")));

        Assert.Equal(new BySide<int>(0, 1), metrics.Interruptions);
        Assert.Equal(0.3 / 80, metrics.OverlapShare!.Value, 6);
    }

    [Fact]
    public void Speed_and_fillers_relate_to_the_own_words_of_a_side()
    {
        var metrics = ConversationMetrics.Measure(Talk.At(
            (Talk.Seller, 0, 30, "Um, the tours are, like, planned by uh ten. I like that."),
            (Talk.Buyer, 31, 91, "We need a planner that knows our roads and our drivers.")));

        Assert.Equal(new BySide<double>(24, 11), metrics.WordsPerMinute);
        Assert.Equal(25, metrics.FillersPerHundredWords!.Internal, 9);
        Assert.Equal(0, metrics.FillersPerHundredWords.External);
    }

    [Fact]
    public void A_transcript_without_speakers_has_no_shares_and_says_why()
    {
        var metrics = ConversationMetrics.Measure(Talk.At((null, 0, 50, "We plan the tours by hand."), (null, 60, 120, "And that takes long.")));

        Assert.Null(metrics.TalkShareBySpeaker);
        Assert.Null(metrics.SpeakerSwitchesPerMinute);
        Assert.Null(metrics.TalkShareOfSpeech);
        Assert.Contains("did not name the speakers", metrics.SideReason, StringComparison.Ordinal);
        Assert.Equal(1, metrics.LongSilences);
    }

    [Theory]
    [InlineData(ConversationSide.Unknown, ConversationSide.Unknown, "It is not known")]
    [InlineData(ConversationSide.Internal, ConversationSide.Unknown, "for the other side")]
    [InlineData(ConversationSide.External, ConversationSide.External, "for our side")]
    public void Sides_that_are_not_known_are_not_guessed(ConversationSide first, ConversationSide second, string reason)
    {
        var metrics = ConversationMetrics.Measure(Golden with
        {
            Participants = [Talk.Sides[0] with { Side = first }, Talk.Sides[1] with { Side = second }],
        });

        Assert.Null(metrics.TalkShareOfSpeech);
        Assert.Contains(reason, metrics.SideReason, StringComparison.Ordinal);
        Assert.NotNull(metrics.TalkShareBySpeaker);
    }

    [Fact]
    public void Less_than_a_minute_of_speech_compares_nobody()
    {
        var metrics = ConversationMetrics.Measure(Talk.At((Talk.Seller, 0, 20, "How do you plan?"), (Talk.Buyer, 21, 50, "By hand.")));

        Assert.Null(metrics.TalkShareOfSpeech);
        Assert.Contains("Less than a minute", metrics.SideReason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_least_sure_speaker_decides_how_sure_the_sides_are() =>
        Assert.Equal(0.8, ConversationMetrics.Measure(Golden).SideConfidence);

    [Fact]
    public void Two_people_of_one_name_on_different_sides_belong_to_neither()
    {
        var twin = Talk.Sides[1] with { Side = ConversationSide.Internal };

        var metrics = ConversationMetrics.Measure(Golden with { Participants = [.. Talk.Sides, twin] });

        Assert.Null(metrics.TalkShareOfSpeech);
    }
}
