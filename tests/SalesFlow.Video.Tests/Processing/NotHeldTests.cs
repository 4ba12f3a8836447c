using SalesFlow.Video.Events;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>What an owner says of a meeting to which nobody came.</summary>
public sealed class NotHeldTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_application_is_told_once_however_often_it_is_said()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.PassTo(stage.Meeting.ScheduledEnd);

        var marked = await stage.Application.Meetings.MarkNotHeldAsync(TestApplication.Seller, stage.Meeting.Id, Token);
        await stage.Application.Meetings.MarkNotHeldAsync(TestApplication.Seller, stage.Meeting.Id, Token);
        await stage.WaitForAsync(overview => overview.Meeting.ScheduledEnd.AddHours(25) <= stage.Application.Clock.GetUtcNow(), TimeSpan.FromMinutes(30));
        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingNotHeld>().Any());

        Assert.Equal(MeetingStatus.NotHeld, marked.Value!.Status);
        Assert.Single(stage.Notebook.Events.OfType<MeetingNotHeld>());
    }

    [Fact]
    public async Task Who_comes_after_all_makes_it_a_meeting_that_was_held()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.PassTo(stage.Meeting.ScheduledStart.AddMinutes(10));
        await stage.Application.Meetings.MarkNotHeldAsync(TestApplication.Seller, stage.Meeting.Id, Token);

        var occurrence = stage.Hold(after: TimeSpan.FromMinutes(20));
        stage.PassTo(occurrence.End!.Value);
        await stage.TellAsync(stage.Started(occurrence));
        await stage.TellAsync(stage.Ended(occurrence));

        await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.Completed);
    }
}
