using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class TimetableTests : IDisposable
{
    private readonly BunitContext _here = InSchedulingContext.Create();

    private Timetable Timetable => _here.Services.GetRequiredService<Timetable>();

    [Theory]
    [InlineData(0, 30, true)]
    [InlineData(-30, 31, true)]
    [InlineData(59, 30, true)]
    [InlineData(-30, 30, false)]
    [InlineData(60, 30, false)]
    public async Task Meetings_overlap_when_they_share_a_moment(int minutes, int length, bool overlaps)
    {
        var planned = Planned.Meeting();
        await _here.AddAsync(planned);

        var start = planned.ScheduledStart.AddMinutes(minutes);
        var found = await Timetable.FindOverlapsAsync(start, start.AddMinutes(length), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(overlaps, found.Count == 1);
    }

    [Fact]
    public async Task Neither_the_moved_meeting_nor_a_cancelled_nor_a_declined_nor_somebody_elses_is_in_the_way()
    {
        var planned = Planned.Meeting();
        await _here.AddAsync(
            planned,
            planned with { Id = new MeetingId(Guid.NewGuid()), Status = MeetingStatus.Cancelled },
            planned with { Id = new MeetingId(Guid.NewGuid()), Status = MeetingStatus.ProvisioningFailed },
            planned with { Id = new MeetingId(Guid.NewGuid()), Owner = new OwnerId("somebody-else") });

        var found = await Timetable.FindOverlapsAsync(planned.ScheduledStart, planned.ScheduledEnd, planned.Id, TestContext.Current.CancellationToken);

        Assert.Empty(found);
    }

    [Fact]
    public async Task What_was_seen_is_not_asked_about_again()
    {
        var planned = Planned.Meeting();
        await _here.AddAsync(planned);
        var form = RescheduleForm.Of(planned, TimeZoneInfo.Utc);

        Assert.Single(await Timetable.FindUnseenAsync(form, cancellationToken: TestContext.Current.CancellationToken));
        form.Seen = planned.Id.ToString();
        Assert.Empty(await Timetable.FindUnseenAsync(form, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_next_free_half_hour_is_behind_what_is_planned()
    {
        await _here.AddAsync(Planned.Meeting() with { ScheduledStart = Here.Now.AddMinutes(15), Duration = TimeSpan.FromMinutes(50) });

        Assert.Equal(Here.Now.AddMinutes(90), await Timetable.FindFreeAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _here.Dispose();
}
