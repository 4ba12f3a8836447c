using SalesFlow.Video.Events;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Processing;

public sealed class HeldMeetingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_that_is_held_ends_with_everything_beside_it()
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        stage.PassTo(occurrence.Start!.Value);
        await stage.TellAsync(stage.Started(occurrence));
        var running = await stage.WaitForAsync(overview => overview.Meeting.Status == MeetingStatus.InProgress);
        stage.PassTo(occurrence.End!.Value);
        await stage.TellAsync(stage.Ended(occurrence));
        await stage.TellAsync(stage.Ready(occurrence, ArtifactKind.Recording));
        await stage.TellAsync(stage.Ready(occurrence, ArtifactKind.Transcript));

        var held = await stage.WaitForSettledAsync();

        Assert.Equal(occurrence.Start, running.Result.ActualStart);
        Assert.Null(running.Result.ActualEnd);
        Assert.Equal(MeetingStatus.Completed, held.Meeting.Status);
        Assert.Equal((occurrence.Start, occurrence.End), (held.Result.ActualStart, held.Result.ActualEnd));
        Assert.True(held.Result.HasRecording && held.Result.HasTranscript);
        Assert.Equal(2, held.Result.ParticipantsCount);
        Assert.Equal(("They agreed on a price.", "price"), (held.Result.Summary, held.Result.KeyTopics.Single()));
        Assert.All(held.Occurrences.Single().Artifacts, artifact => Assert.Equal(ArtifactState.Available, artifact.State));
        Assert.True(held.Occurrences.Single().FindArtifact(ArtifactKind.Transcript)!.IsAnnounced);
        Assert.Equal(1, stage.Analyzer.Calls);
    }

    [Fact]
    public async Task The_application_is_told_each_thing_once()
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        stage.PassTo(occurrence.End!.Value);
        for (var copy = 0; copy < 3; copy++)
        {
            await stage.TellAsync(stage.Ended(occurrence));
            await stage.TellAsync(stage.Started(occurrence));
        }

        await stage.WaitForSettledAsync();
        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingAnalyzed>().Any());

        Assert.Equal(
            ["ArtifactSettled", "ArtifactSettled", "ArtifactSettled", "MeetingAnalyzed", "MeetingEnded", "MeetingStarted"],
            stage.Notebook.Events.Select(told => told.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Five_copies_of_every_webhook_in_random_order_are_one_of_everything()
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        stage.PassTo(occurrence.End!.Value);
        List<PlatformSignal> signals =
            [stage.Started(occurrence), stage.Ended(occurrence), stage.Ready(occurrence, ArtifactKind.Recording), stage.Ready(occurrence, ArtifactKind.Transcript)];
        var copies = Enumerable.Repeat(signals, 5).SelectMany(static copy => copy).ToArray();
        new Random(7).Shuffle(copies);

        await Task.WhenAll(copies.Select(stage.TellAsync));
        var held = await stage.WaitForSettledAsync();
        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingStarted>().Any());
        for (var quiet = 0; quiet < 20; quiet++)
            await stage.WaitForAsync(static _ => true);

        Assert.Single(held.Occurrences);
        Assert.Equal(1, stage.Analyzer.Calls);
        Assert.Single(stage.Notebook.Events.OfType<MeetingStarted>());
        Assert.Equal(MeetingStatus.Completed, held.Meeting.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_end_that_is_told_while_the_beginning_is_written_down_is_not_forgotten(bool isSecondOccurrence)
    {
        await using var stage = await HeldStage.StartAsync(HesitantOccurrenceStore.AddTo);
        var store = stage.Application.Get<HesitantOccurrenceStore>();
        if (isSecondOccurrence)
            await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Ended(stage.Hold("occurrence-1"))), DeliveryState.Processed);
        var occurrence = stage.Hold("occurrence-2", after: TimeSpan.FromMinutes(26));
        stage.PassTo(occurrence.Start!.Value);

        var began = await stage.TellAsync(stage.Started(occurrence));
        await store.Read.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Ended(occurrence)), DeliveryState.Processed);
        store.LetArrive();
        await stage.WaitForDeliveryAsync(began, DeliveryState.Processed);

        Assert.Equal(MeetingStatus.Completed, (await stage.DescribeAsync()).Meeting.Status);
    }

    [Fact]
    public async Task A_meeting_that_was_not_planned_here_leaves_nothing()
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        var foreign = stage.Started(occurrence) with { MeetingId = "999" };

        var delivery = await stage.TellAsync(foreign);
        await stage.WaitForDeliveryAsync(delivery, DeliveryState.Ignored);

        Assert.Empty((await stage.DescribeAsync()).Occurrences);
    }

    [Fact]
    public async Task An_event_that_this_version_does_not_know_is_kept()
    {
        await using var stage = await HeldStage.StartAsync();

        var delivery = await stage.TellAsync("no json"u8.ToArray());

        await stage.WaitForDeliveryAsync(delivery, DeliveryState.NotUnderstood);
        var kept = await stage.Application.Get<IDeliveryStore>().FindAsync(delivery, Token);
        Assert.True(kept is { Body.Length: > 0 });
    }
}
