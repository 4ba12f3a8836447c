using SalesFlow.App.Leads;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Leads;

public sealed class LeadDatesTests
{
    private const string Lead = "019d1b7c-0000-7000-8000-00000000000a";

    [Fact]
    public async Task What_is_to_come_goes_before_what_was()
    {
        using var host = PageHost.In("en");
        await AddAsync(host, MeetingStatus.Completed, -3);
        await AddAsync(host, MeetingStatus.Scheduled, 5);
        await AddAsync(host, MeetingStatus.Scheduled, 2);

        Assert.Equal(new LeadDate(Here.Now.AddHours(2), IsNext: true), await FindAsync(host));
    }

    [Fact]
    public async Task A_call_was_when_it_really_began()
    {
        using var host = PageHost.In("en");
        var held = await AddAsync(host, MeetingStatus.Completed, -3);
        await host.AddAsync(new MeetingResult { MeetingId = held.Id, ActualStart = Here.Now.AddHours(-2) });

        Assert.Equal(new LeadDate(Here.Now.AddHours(-2), IsNext: false), await FindAsync(host));
    }

    [Fact]
    public async Task A_call_that_was_held_before_its_time_is_not_the_next()
    {
        using var host = PageHost.In("en");
        var held = await AddAsync(host, MeetingStatus.Completed, 1);
        await host.AddAsync(new MeetingResult { MeetingId = held.Id, ActualStart = Here.Now.AddHours(-1) });

        Assert.Equal(new LeadDate(Here.Now.AddHours(-1), IsNext: false), await FindAsync(host));
    }

    [Theory]
    [InlineData(MeetingStatus.Cancelled, 1)]
    [InlineData(MeetingStatus.ProvisioningFailed, 1)]
    [InlineData(MeetingStatus.NotHeld, -2)]
    public async Task What_does_not_take_place_is_no_date(MeetingStatus status, int hours)
    {
        using var host = PageHost.In("en");
        await AddAsync(host, status, hours);

        Assert.Null(await FindAsync(host));
    }

    private static Task<Meeting> AddAsync(PageHost host, MeetingStatus status, int hours) => host.AddAsync(
        Planned.Meeting() with { Id = new MeetingId(Guid.NewGuid()), LeadId = Lead, Status = status, ScheduledStart = Here.Now.AddHours(hours) });

    private static async Task<LeadDate?> FindAsync(PageHost host) =>
        (await host.Get<LeadDates>().FindAsync(TestContext.Current.CancellationToken)).GetValueOrDefault(Lead);
}
